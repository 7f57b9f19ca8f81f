package org.licet.processes.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licet.processes.model.XmlNode;

/** The drawing can be walked: every element is reached, every way ends, and no loop spins without waiting. */
final class FlowRules {
    private final List<BpmnFile> models;
    private final Findings findings;
    private final Map<String, XmlNode> processes = new HashMap<>();

    FlowRules(List<BpmnFile> models, Findings findings) {
        this.models = models;
        this.findings = findings;
        models.forEach(model -> model.processes().forEach(process -> processes.putIfAbsent(process.id(), process)));
    }

    void check() {
        Waits waits = new Waits(processes);
        for (BpmnFile model : models) {
            model.scopes().forEach(scope -> scope(model, new Flow(scope), waits));
            model.all("exclusiveGateway", "inclusiveGateway").forEach(gateway -> choices(model, gateway));
            model.all("parallelGateway", "eventBasedGateway").forEach(gateway -> noConditions(model, gateway));
        }
    }

    private void scope(BpmnFile model, Flow flow, Waits waits) {
        for (XmlNode node : flow.unreached()) {
            findings.error(model.place(node), "unreachable", "No way leads from the start to " + name(node) + ".");
        }
        for (XmlNode node : flow.stopping()) {
            findings.error(
                    model.place(node),
                    "path-stops",
                    "The way stops at " + name(node) + ": draw it on to an end event.");
        }
        for (XmlNode node : flow.endless()) {
            findings.error(model.place(node), "endless-path", "From " + name(node) + " no end event can be reached.");
        }
        List<XmlNode> spinning = flow.cycleWithout(waits::always);
        if (!spinning.isEmpty()) {
            findings.error(
                    model.place(spinning.get(0)),
                    "loop-without-wait",
                    "This loop would never return, because nothing in it waits (a user task, a receive task, a timer or"
                            + " message event): "
                            + String.join(
                                    " -> ", spinning.stream().map(XmlNode::id).toList()) + ".");
        }
    }

    private void choices(BpmnFile model, XmlNode gateway) {
        List<XmlNode> out = out(gateway);
        String usual = gateway.attribute("default", "");
        if (out.size() < 2) {
            out.stream()
                    .filter(flow -> flow.child("conditionExpression") != null)
                    .forEach(flow -> findings.error(
                            model.place(flow),
                            "needless-condition",
                            "The only way out of a gateway takes no condition."));
            return;
        }
        for (XmlNode flow : out) {
            boolean isDefault = flow.id().equals(usual);
            boolean conditional = flow.child("conditionExpression") != null;
            if (!conditional && !isDefault) {
                findings.error(
                        model.place(flow),
                        "missing-condition",
                        "Each way out of `" + gateway.id() + "` needs a condition, or is its default flow.");
            } else if (conditional && isDefault) {
                findings.error(model.place(flow), "needless-condition", "The default flow takes no condition.");
            }
        }
        if (usual.isEmpty()) {
            findings.warning(
                    model.place(gateway),
                    "no-default-flow",
                    "When no condition of " + name(gateway)
                            + " holds, the file stands still: mark one way as default.");
        }
    }

    private void noConditions(BpmnFile model, XmlNode gateway) {
        out(gateway).stream()
                .filter(flow -> flow.child("conditionExpression") != null)
                .forEach(flow -> findings.error(
                        model.place(flow),
                        "needless-condition",
                        "Ways out of <" + gateway.tag() + "> take no condition."));
    }

    private static List<XmlNode> out(XmlNode gateway) {
        XmlNode scope = gateway.parent();
        return scope == null
                ? List.of()
                : scope.children("sequenceFlow")
                        .filter(flow -> flow.attribute("sourceRef", "").equals(gateway.id()))
                        .toList();
    }

    private static String name(XmlNode node) {
        String name = node.attribute("name", "");
        return "`" + node.id() + "`" + (name.isBlank() ? "" : " (" + name.strip() + ")");
    }
}
