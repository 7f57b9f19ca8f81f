package org.licet.processes.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelInventory.PathUse;
import org.licet.processes.model.XmlNode;

/** Every expression of a model can be read; the paths it reads go into the inventory. */
final class ExpressionRules {
    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final BpmnFile model;
    private final Findings findings;
    private final Inventory inventory;
    private final Set<String> variables = new HashSet<>(LOOP);

    ExpressionRules(BpmnFile model, Findings findings, Inventory inventory) {
        this.model = model;
        this.findings = findings;
        this.inventory = inventory;
    }

    void check() {
        collectVariables();
        model.processes().flatMap(XmlNode::all).forEach(this::element);
    }

    /** Names that the model itself gives a value are not the package's: they stay out of the inventory. */
    private void collectVariables() {
        model.processes().flatMap(XmlNode::all).forEach(node -> {
            for (String attribute :
                    List.of("elementVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable")) {
                variable(node, node.camunda(attribute));
            }
            if (node.is("in") || node.is("out")) {
                variable(node, node.attribute("target"));
            }
        });
    }

    private void variable(XmlNode node, @Nullable String name) {
        if (name == null) {
            return;
        }
        variables.add(name);
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,99}")) {
            findings.error(model.place(node), "bad-name", "`" + name + "` is not a name for a variable.");
        }
    }

    private void element(XmlNode node) {
        switch (node.tag()) {
            case "conditionExpression", "completionCondition" -> single(node, node.text(), "A condition");
            case "inputParameter", "value", "entry" -> {
                if (node.children().isEmpty()) {
                    text(node, node.text());
                }
            }
            case "timeDate", "timeDuration", "timeCycle" -> Timers.check(model.place(node), node, findings, this::text);
            case "userTask" -> {
                text(node, node.attribute("name", ""));
                node.children("documentation").forEach(documentation -> text(documentation, documentation.text()));
            }
            case "in", "out" -> {
                String source = node.attribute("sourceExpression");
                if (source != null) {
                    single(node, source, "A sourceExpression");
                } else if (node.attribute("source") != null) {
                    text(node, "${" + node.attribute("source") + "}");
                }
            }
            case "multiInstanceLoopCharacteristics" -> loop(node);
            default -> plain(node);
        }
    }

    private void loop(XmlNode node) {
        String collection = node.camunda("collection");
        XmlNode cardinality = node.child("loopCardinality");
        if (collection != null) {
            single(node, Expressions.isExpression(collection) ? collection : "${" + collection + "}", "A collection");
        }
        if (cardinality != null && !cardinality.text().matches("[1-9]\\d?|100")) {
            findings.error(
                    model.place(node),
                    "loop-cardinality",
                    "The number of instances must be written as a number from 1 to 100, not `" + cardinality.text()
                            + "`; for one instance an item use camunda:collection.");
        }
        if ((collection == null) == (cardinality == null)) {
            findings.error(
                    model.place(node), "loop-cardinality", "Multi-instance needs either a collection or a number.");
        }
    }

    private void plain(XmlNode node) {
        // the engine would evaluate these names; a name that changes cannot be checked
        for (String attribute : List.of("messageRef", "calledElement", "name")) {
            String value = node.attribute(attribute, "");
            if (Expressions.isExpression(value)) {
                findings.error(
                        model.place(node),
                        "no-expression-here",
                        "The " + attribute + " may not be an expression: " + value);
            }
        }
    }

    private void single(XmlNode node, String text, String what) {
        Expressions.Reading reading = text(node, text);
        if (!reading.single() && reading.problems().isEmpty()) {
            findings.error(
                    model.place(node),
                    "not-an-expression",
                    what + " is written ${...}; `" + text + "` would never be evaluated.");
        }
    }

    private Expressions.Reading text(XmlNode node, String text) {
        Expressions.Reading reading = Expressions.read(text);
        reading.problems().forEach(problem -> findings.error(model.place(node), problem.code(), problem.message()));
        reading.paths().stream()
                .filter(path -> !variables.contains(path.split("\\.")[0]))
                .forEach(path -> inventory.paths.add(new PathUse(path, model.place(node))));
        return reading;
    }
}
