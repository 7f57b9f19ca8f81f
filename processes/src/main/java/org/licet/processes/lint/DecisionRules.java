package org.licet.processes.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelInventory.DecisionUse;
import org.licet.processes.ModelInventory.PathUse;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.model.XmlNode;

/** One DMN file: FEEL that can be read, tables that are complete, decisions that need each other without a circle. */
final class DecisionRules {
    /** Results are read as {@code fee.amount}, so a name has no dashes. */
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,99}";

    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> NEEDS_ID = Set.of("decisionTable", "input", "inputExpression", "output", "rule");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "MIN", "MAX", "COUNT");

    private final String file;
    private final XmlNode root;
    private final Findings findings;
    private final Inventory inventory;
    private final Map<String, XmlNode> decisions = new LinkedHashMap<>();
    private final Map<String, List<PathUse>> reads = new HashMap<>();
    private final Map<String, Map<String, String>> outputs = new HashMap<>();

    DecisionRules(String file, XmlNode root, Findings findings, Inventory inventory) {
        this.file = file;
        this.root = root;
        this.findings = findings;
        this.inventory = inventory;
    }

    void check() {
        root.children("decision").forEach(decision -> decisions.putIfAbsent(decision.id(), decision));
        if (decisions.isEmpty()) {
            findings.error(new Place(file, 0, ""), "no-decision", "The file has no <decision>.");
        }
        decisions.values().forEach(this::decision);
        decisions.values().forEach(this::record);
    }

    private void decision(XmlNode decision) {
        name(decision, "decision id", decision.id());
        decision.all()
                .filter(node -> NEEDS_ID.contains(node.tag()) && node.id().isEmpty())
                .forEach(node -> findings.error(place(node), "missing-id", "<" + node.tag() + "> has no id."));
        for (String required : required(decision)) {
            if (!decisions.containsKey(required)) {
                findings.error(
                        place(decision),
                        "unknown-reference",
                        "There is no decision `" + required + "` in this file."
                                + Nearest.to(required, decisions.keySet()));
            }
        }
        if (circle(decision.id(), decision.id(), new HashSet<>())) {
            findings.error(place(decision), "decision-circle", "The decision requires itself.");
        }
        XmlNode table = decision.child("decisionTable");
        XmlNode literal = decision.child("literalExpression");
        List<PathUse> paths = new ArrayList<>();
        Map<String, String> results = new LinkedHashMap<>();
        if (table != null) {
            table(table, paths, results);
        } else if (literal != null) {
            literal(decision, literal, paths, results);
        } else {
            findings.error(place(decision), "empty-decision", "The decision has neither a table nor an expression.");
        }
        reads.put(decision.id(), paths);
        outputs.put(decision.id(), results);
    }

    private void table(XmlNode table, List<PathUse> paths, Map<String, String> results) {
        hitPolicy(table);
        List<XmlNode> inputs = table.children("input").toList();
        for (XmlNode input : inputs) {
            XmlNode expression = input.child("inputExpression");
            String text = expression == null ? "" : text(expression);
            if (text.isEmpty()) {
                findings.error(place(input), "empty-input", "The input column has no expression.");
            } else {
                read(expression, FeelReader.expression(text), Set.of(), paths);
            }
        }
        for (XmlNode output : table.children("output").toList()) {
            String name = output.attribute("name", "");
            name(output, "name of the output column", name);
            if (results.put(name, output.attribute("typeRef", "")) != null) {
                findings.error(place(output), "duplicate-output", "There are two output columns `" + name + "`.");
            }
            output.children("defaultOutputEntry")
                    .forEach(entry -> read(entry, FeelReader.expression(text(entry)), Set.of(), paths));
        }
        if (results.isEmpty()) {
            findings.error(place(table), "no-output", "The table has no output column.");
        }
        Set<String> cells = cellNames(inputs);
        table.children("rule").forEach(rule -> rule(rule, inputs.size(), results.size(), cells, paths));
    }

    /** In the cells of a rule, the value of the column has a name of its own. */
    private static Set<String> cellNames(List<XmlNode> inputs) {
        Set<String> names = new HashSet<>(Set.of("cellInput"));
        for (XmlNode input : inputs) {
            input.attributes().forEach((name, value) -> {
                if (name.getLocalPart().equals("inputVariable")) {
                    names.add(value);
                }
            });
        }
        return names;
    }

    private void rule(XmlNode rule, int inputs, int results, Set<String> cells, List<PathUse> paths) {
        List<XmlNode> tests = rule.children("inputEntry").toList();
        List<XmlNode> values = rule.children("outputEntry").toList();
        if (tests.size() != inputs || values.size() != results) {
            findings.error(
                    place(rule),
                    "incomplete-rule",
                    "The rule has " + tests.size() + " and " + values.size() + " cells; the table has " + inputs
                            + " input and " + results + " output columns.");
        }
        for (XmlNode test : tests) {
            String text = text(test);
            if (!text.isEmpty() && !text.equals("-")) {
                read(test, FeelReader.tests(text), cells, paths);
            }
        }
        for (XmlNode value : values) {
            String text = text(value);
            if (!text.isEmpty()) {
                read(value, FeelReader.expression(text), cells, paths);
            }
        }
    }

    private void hitPolicy(XmlNode table) {
        String policy = table.attribute("hitPolicy", "UNIQUE");
        String aggregation = table.attribute("aggregation");
        if (!HIT_POLICIES.contains(policy)) {
            findings.error(
                    place(table),
                    "hit-policy",
                    "The hit policy `" + policy + "` is not supported." + Nearest.to(policy, HIT_POLICIES));
        }
        if (aggregation != null && (!policy.equals("COLLECT") || !AGGREGATIONS.contains(aggregation))) {
            findings.error(
                    place(table),
                    "hit-policy",
                    "The aggregation `" + aggregation + "` belongs to COLLECT and is one of SUM, MIN, MAX, COUNT.");
        }
    }

    private void literal(XmlNode decision, XmlNode literal, List<PathUse> paths, Map<String, String> results) {
        XmlNode variable = decision.child("variable");
        String name = variable == null ? "" : variable.attribute("name", "");
        name(decision, "name of the decision's <variable>", name);
        results.put(name, variable == null ? "" : variable.attribute("typeRef", ""));
        read(literal, FeelReader.expression(text(literal)), Set.of(), paths);
    }

    private void read(@Nullable XmlNode node, FeelReader.Reading reading, Set<String> known, List<PathUse> paths) {
        if (node == null) {
            return;
        }
        reading.problems().forEach(problem -> findings.error(place(node), problem.code(), problem.message()));
        reading.paths().stream()
                .filter(path -> !known.contains(path.split("\\.")[0]))
                .forEach(path -> paths.add(new PathUse(path, place(node))));
    }

    private void name(XmlNode node, String what, String name) {
        if (!name.matches(NAME)) {
            findings.error(
                    place(node),
                    "bad-name",
                    "The " + what + " is `" + name + "`: it must be letters, digits and _ only, for it is read in"
                            + " expressions.");
        }
    }

    /** Inputs of required decisions count, their results do not: those are computed on the way. */
    private void record(XmlNode decision) {
        Set<String> all = closure(decision.id());
        Set<String> computed = new HashSet<>();
        all.stream()
                .filter(id -> !id.equals(decision.id()))
                .forEach(
                        id -> computed.addAll(outputs.getOrDefault(id, Map.of()).keySet()));
        List<PathUse> paths = all.stream()
                .flatMap(id -> reads.getOrDefault(id, List.of()).stream())
                .filter(path -> !computed.contains(path.path().split("\\.")[0]))
                .distinct()
                .toList();
        XmlNode table = decision.child("decisionTable");
        String policy = table == null
                ? "UNIQUE"
                : (table.attribute("hitPolicy", "UNIQUE") + " " + table.attribute("aggregation", "")).strip();
        DecisionUse use = new DecisionUse(
                decision.id(),
                paths,
                Map.copyOf(outputs.getOrDefault(decision.id(), Map.of())),
                policy,
                place(decision));
        DecisionUse first = inventory.decisions.putIfAbsent(decision.id(), use);
        if (first != null) {
            findings.error(
                    place(decision),
                    "duplicate-decision",
                    "The decision id `" + decision.id() + "` is already used in "
                            + first.place().file() + ":" + first.place().line() + ".");
        }
    }

    private Set<String> closure(String id) {
        Set<String> all = new LinkedHashSet<>(Set.of(id));
        List<String> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            XmlNode decision = decisions.get(open.remove(open.size() - 1));
            if (decision != null) {
                required(decision).stream().filter(all::add).forEach(open::add);
            }
        }
        return all;
    }

    private boolean circle(String from, String to, Set<String> seen) {
        XmlNode decision = decisions.get(from);
        return decision != null
                && required(decision).stream()
                        .anyMatch(next -> next.equals(to) || seen.add(next) && circle(next, to, seen));
    }

    private static List<String> required(XmlNode decision) {
        return decision.children("informationRequirement")
                .flatMap(requirement -> requirement.children("requiredDecision"))
                .map(reference -> reference.attribute("href", "").replaceFirst("^#", ""))
                .toList();
    }

    private static String text(XmlNode node) {
        XmlNode text = node.child("text");
        return text == null ? "" : text.text();
    }

    private Place place(XmlNode node) {
        return Findings.place(file, node);
    }
}
