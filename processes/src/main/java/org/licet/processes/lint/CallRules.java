package org.licet.processes.lint;

import java.util.Set;
import org.licet.processes.model.XmlNode;

/** Call activities call a process of the same package, of the same version. */
final class CallRules {
    private final BpmnFile model;
    private final Set<String> processes;
    private final Findings findings;

    CallRules(BpmnFile model, Set<String> processes, Findings findings) {
        this.model = model;
        this.processes = processes;
        this.findings = findings;
    }

    void check() {
        model.all("callActivity").forEach(this::call);
        model.processes()
                .flatMap(XmlNode::all)
                .filter(node -> !node.is("callActivity"))
                .filter(node -> node.extensions("in").findAny().isPresent()
                        || node.extensions("out").findAny().isPresent())
                .forEach(node -> findings.error(
                        model.place(node),
                        "misplaced-element",
                        "camunda:in and camunda:out belong to a call activity."));
    }

    private void call(XmlNode call) {
        String called = call.attribute("calledElement", "");
        if (!processes.contains(called)) {
            findings.error(
                    model.place(call),
                    "unknown-process",
                    "The package has no process `" + called + "`." + Nearest.to(called, processes));
        }
        String binding = call.camunda("calledElementBinding");
        if (binding != null && !binding.equals("deployment")) {
            findings.error(
                    model.place(call),
                    "call-binding",
                    "A process calls its own package version: calledElementBinding is `deployment`, not `" + binding
                            + "`.");
        }
    }
}
