package org.licet.processes.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.processes.ModelInventory.StepUse;
import org.licet.processes.StepSignature;
import org.licet.processes.model.XmlNode;

/** Service and send tasks, and message end events, call a step of the library with the inputs it takes. */
final class StepRules {
    private static final Pattern CALL = Pattern.compile("\\$\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final BpmnFile model;
    private final Map<String, StepSignature> steps;
    private final Findings findings;
    private final Inventory inventory;

    StepRules(BpmnFile model, Map<String, StepSignature> steps, Findings findings, Inventory inventory) {
        this.model = model;
        this.steps = steps;
        this.findings = findings;
        this.inventory = inventory;
    }

    void check() {
        model.all("serviceTask", "sendTask").forEach(task -> call(task, task));
        model.all("endEvent")
                .forEach(end -> end.children("messageEventDefinition").forEach(message -> call(end, message)));
        model.processes()
                .flatMap(XmlNode::all)
                .filter(node -> node.extensions("inputOutput").findAny().isPresent() && !callsStep(node))
                .forEach(node -> findings.error(
                        model.place(node),
                        "misplaced-element",
                        "Input parameters belong to a task that calls a step."));
    }

    private static boolean callsStep(XmlNode node) {
        return node.is("serviceTask")
                || node.is("sendTask")
                || node.is("endEvent") && node.child("messageEventDefinition") != null;
    }

    /** The name of the step that a task calls, or empty. */
    static String stepOf(XmlNode task) {
        String delegate = task.camunda("delegateExpression");
        Matcher call = CALL.matcher(delegate == null ? "" : delegate);
        return call.matches() ? call.group(1) : "";
    }

    private void call(XmlNode task, XmlNode implementation) {
        String name = stepOf(implementation);
        if (name.isEmpty()) {
            String written = implementation.camunda("delegateExpression");
            findings.error(
                    model.place(task),
                    "no-step",
                    "The task must call exactly one step, camunda:delegateExpression=\"${notify}\""
                            + (written == null ? "." : ", not `" + written + "`."));
            return;
        }
        Map<String, String> inputs = inputs(task);
        inventory.steps.add(new StepUse(name, inputs, model.place(task)));
        StepSignature step = steps.get(name);
        if (step == null) {
            findings.error(
                    model.place(task),
                    "unknown-step",
                    "There is no step `" + name + "`." + Nearest.to(name, steps.keySet()));
            return;
        }
        Set<String> known = new LinkedHashSet<>(step.required());
        known.addAll(step.optional());
        step.required().stream()
                .sorted()
                .filter(input -> !inputs.containsKey(input))
                .forEach(input -> findings.error(
                        model.place(task),
                        "missing-input",
                        "The step `" + name + "` needs the input `" + input + "`."));
        inputs.keySet().stream()
                .filter(input -> !known.contains(input))
                .forEach(input -> findings.error(
                        model.place(task),
                        "unknown-input",
                        "The step `" + name + "` has no input `" + input + "`."
                                + (known.isEmpty() ? " It takes none." : Nearest.to(input, known))));
    }

    private Map<String, String> inputs(XmlNode task) {
        Map<String, String> inputs = new LinkedHashMap<>();
        task.extensions("inputOutput")
                .flatMap(mapping -> mapping.children().stream())
                .filter(parameter -> parameter.is("inputParameter"))
                .forEach(parameter -> {
                    String name = parameter.attribute("name", "");
                    if (inputs.put(name, written(parameter)) != null) {
                        findings.error(
                                model.place(parameter), "duplicate-input", "The input `" + name + "` is given twice.");
                    }
                });
        return inputs;
    }

    private static String written(XmlNode value) {
        return value.children().isEmpty()
                ? value.text()
                : value.children().stream().map(StepRules::part).collect(Collectors.joining(", "));
    }

    private static String part(XmlNode node) {
        return switch (node.tag()) {
            case "list" -> "[" + written(node) + "]";
            case "map" -> "{" + written(node) + "}";
            case "entry" -> node.attribute("key", "") + ": " + written(node);
            default -> written(node);
        };
    }
}
