package org.licet.processes.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.processes.ModelInventory.DrawnUse;
import org.licet.processes.ModelInventory.NameUse;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.ModelInventory.ProcessUse;
import org.licet.processes.ModelInventory.TaskUse;
import org.licet.processes.StepSignature;
import org.licet.processes.model.DrawnNames;
import org.licet.processes.model.XmlNode;

/** Rules about all BPMN files of a package together. */
final class ProcessRules {
    private final List<BpmnFile> models;
    private final Map<String, StepSignature> steps;
    private final Findings findings;
    private final Inventory inventory;

    ProcessRules(List<BpmnFile> models, Map<String, StepSignature> steps, Findings findings, Inventory inventory) {
        this.models = models;
        this.steps = steps;
        this.findings = findings;
        this.inventory = inventory;
    }

    void check() {
        Map<String, Place> processes = new HashMap<>();
        for (BpmnFile model : models) {
            if (model.processes().findAny().isEmpty()) {
                findings.error(new Place(model.path, 0, ""), "no-process", "The file has no <process>.");
            }
            model.processes().forEach(process -> process(model, process, processes));
        }
        for (BpmnFile model : models) {
            new ReferenceRules(model, findings).check();
            new CallRules(model, processes.keySet(), findings).check();
            new StepRules(model, steps, findings, inventory).check();
            new EventRules(model, steps, findings).check();
            new ExpressionRules(model, findings, inventory).check();
            userTasks(model);
            messages(model);
            drawn(model);
        }
        new CallGraph(models)
                .recursions()
                .forEach((place, cycle) -> findings.error(
                        place, "recursive-call", "The processes call each other without end: " + cycle + "."));
        new FlowRules(models, findings).check();
    }

    private void process(BpmnFile model, XmlNode process, Map<String, Place> processes) {
        Place place = model.place(process);
        Place first = processes.putIfAbsent(process.id(), place);
        if (process.id().isEmpty()) {
            findings.error(place, "missing-id", "The process has no id.");
        } else if (first != null && !first.file().equals(place.file())) {
            findings.error(
                    place,
                    "duplicate-process",
                    "The process id `" + process.id() + "` is already used in " + first.file() + ":" + first.line()
                            + ".");
        }
        if (!process.attribute("isExecutable", "false").equals("true")) {
            findings.error(
                    place, "not-executable", "The process would not run: set isExecutable=\"true\" or leave it out.");
        }
        inventory.processes.add(new ProcessUse(process.id(), place));
    }

    private void userTasks(BpmnFile model) {
        model.all("userTask").forEach(task -> {
            String groups = task.camunda("candidateGroups");
            Set<String> roles = Roles.of(groups == null ? "" : groups);
            if (roles.isEmpty()) {
                findings.error(
                        model.place(task),
                        "task-without-role",
                        "Nobody could do the task: name a role of the package, camunda:candidateGroups=\"clerk\".");
            }
            roles.stream()
                    .filter(role -> !role.matches(ReferenceRules.NAME))
                    .forEach(role -> findings.error(
                            model.place(task),
                            "bad-name",
                            "`" + role + "` is not a role name: letters, digits, - and _ only."));
            String form = task.camunda("formKey");
            if (form != null && !form.matches(ReferenceRules.NAME)) {
                findings.error(
                        model.place(task),
                        "bad-name",
                        "`" + form + "` is not a form name of the package: write camunda:formKey=\"review\".");
            }
            inventory.tasks.add(new TaskUse(task.attribute("name", task.id()), form, roles, model.place(task)));
        });
    }

    private void messages(BpmnFile model) {
        model.all("receiveTask", "messageEventDefinition").forEach(waiting -> {
            String reference = waiting.attribute("messageRef");
            XmlNode message = reference == null ? null : model.byId().get(reference);
            XmlNode catcher = waiting.is("receiveTask") ? waiting : waiting.around();
            boolean waits = !catcher.is("endEvent") && !catcher.is("intermediateThrowEvent");
            if (waits && message != null && message.attribute("name") != null) {
                inventory.messages.add(new NameUse(
                        message.attribute("name", ""), catcher.tag(), endsProcess(catcher), model.place(waiting)));
            }
        });
    }

    private void drawn(BpmnFile model) {
        model.root
                .all()
                .filter(node -> DrawnNames.isShown(node.name()) && !node.id().isEmpty())
                .forEach(node ->
                        inventory.drawn.add(new DrawnUse(node.id(), node.attribute("name", ""), model.place(node))));
    }

    private static boolean endsProcess(XmlNode catcher) {
        return catcher.is("startEvent")
                && catcher.attribute("isInterrupting", "true").equals("true")
                && catcher.around().attribute("triggeredByEvent", "false").equals("true")
                && catcher.around().around().is("process");
    }
}
