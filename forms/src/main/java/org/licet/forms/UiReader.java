package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a UI schema against the fields of its form; every part that is not in the supported subset is a finding. */
final class UiReader {
    private static final Map<String, Set<String>> KEYS = Map.of(
            "Control", Set.of("type", "scope", "label", "i18n", "options", "rule"),
            "VerticalLayout", Set.of("type", "elements", "rule"),
            "HorizontalLayout", Set.of("type", "elements", "rule"),
            "Group", Set.of("type", "label", "i18n", "elements", "rule"),
            "Label", Set.of("type", "text", "i18n", "rule"),
            "Categorization", Set.of("type", "label", "i18n", "elements", "rule"),
            "Category", Set.of("type", "label", "i18n", "elements", "rule"));
    private static final Set<String> RULE_KEYS = Set.of("effect", "condition");
    private static final Set<String> WIDGETS =
            Set.of("text", "textarea", "select", "radio", "checkbox", "date", "file", "number");
    private static final Set<String> OPTIONS = Set.of("compute", "lookUp", "mask", "widget");
    private static final int MAX_DEPTH = 20;

    private final JsonSource source;
    private final FormIndex index;
    private final Findings findings;
    private final List<UiForm.Control> controls = new ArrayList<>();
    private final LookUpReader lookUps;

    UiReader(JsonSource source, FormIndex index, Findings findings) {
        this.source = source;
        this.index = index;
        this.findings = findings;
        this.lookUps = new LookUpReader(source, index, findings);
    }

    UiForm read() {
        UiElement layout = element(source.root(), "", List.of(), 0);
        warnOfFieldsNotAsked();
        UiForm form = new UiForm(controls, layout);
        lookUps.checkTogether(form.computedKeys(true));
        return form;
    }

    /** After reading. */
    List<LookUpUse> lookUps() {
        return lookUps.uses();
    }

    private void warnOfFieldsNotAsked() {
        List<String> asked =
                controls.stream().map(control -> control.scope().key()).toList();
        for (FormIndex.Entry entry : index.entries().values()) {
            String key = entry.scope().key();
            boolean isAsked = asked.stream()
                    .anyMatch(control -> (key + "/").startsWith(control + "/") || control.startsWith(key + "/"));
            if (!key.isEmpty() && !isAsked && entry.always()) {
                findings.warning(
                        source,
                        "",
                        "not-asked",
                        "never asks for \"" + entry.scope().path() + "\", which the schema requires");
            }
        }
    }

    private @Nullable UiElement element(JsonNode element, String at, List<UiForm.Rule> around, int depth) {
        String type = element.path("type").asString("");
        Set<String> keys = KEYS.get(type);
        if (keys == null) {
            String found = element.isObject() ? "has the element type \"" + type + "\"" : "is not an element";
            findings.error(
                    source,
                    element.has("type") ? Pointers.child(at, "type") : at,
                    "unknown-element",
                    found + NearestName.hint(type, KEYS.keySet()) + " Allowed: "
                            + String.join(", ", new TreeSet<>(KEYS.keySet())));
            return null;
        }
        if (depth > MAX_DEPTH) {
            findings.error(source, at, "too-deep", "nests elements more than " + MAX_DEPTH + " deep");
            return null;
        }
        checkKeys(element, at, keys);
        List<UiForm.Rule> rules = new ArrayList<>(around);
        if (element.has("rule")) {
            UiForm.Rule rule = rule(element.get("rule"), Pointers.child(at, "rule"));
            if (rule != null) {
                rules.add(rule);
            }
        }
        UiForm.Control control = type.equals("Control") ? control(element, at, List.copyOf(rules)) : null;
        List<UiElement> inside = keys.contains("elements")
                ? elements(type, element.path("elements"), Pointers.child(at, "elements"), rules, depth)
                : List.of();
        return new UiElement(
                UiElement.Type.of(type),
                element.path(type.equals("Label") ? "text" : "label")
                        .asStringOpt()
                        .orElse(null),
                element.path("i18n").asStringOpt().orElse(null),
                rules,
                control,
                inside);
    }

    private List<UiElement> elements(String parent, JsonNode elements, String at, List<UiForm.Rule> rules, int depth) {
        if (!elements.isArray()) {
            findings.error(source, at, "malformed-element", "needs \"elements\": a list");
            return List.of();
        }
        List<UiElement> read = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String child = Pointers.child(at, i);
            boolean isCategory = elements.get(i).path("type").asString("").equals("Category");
            if (parent.equals("Categorization") != isCategory) {
                findings.error(
                        source,
                        child,
                        "misplaced-element",
                        "a Categorization holds Category elements, and only it does");
            }
            UiElement element = element(elements.get(i), child, rules, depth + 1);
            if (element != null) {
                read.add(element);
            }
        }
        return read;
    }

    private UiForm.@Nullable Control control(JsonNode element, String at, List<UiForm.Rule> rules) {
        String text = element.path("scope").asString("");
        Scope scope = Scope.parse(text);
        if (scope == null || scope.steps().isEmpty()) {
            findings.error(
                    source,
                    element.has("scope") ? Pointers.child(at, "scope") : at,
                    "unknown-scope",
                    "has the scope \"" + text + "\"; write it as \"#/properties/name\"");
            return null;
        }
        checkScope(Pointers.child(at, "scope"), scope);
        JsonNode label = element.get("label");
        if (label != null && !label.isString() && !label.isBoolean()) {
            findings.error(source, Pointers.child(at, "label"), "malformed-element", "has a label that is not a text");
        }
        UiForm.Control control = new UiForm.Control(
                scope,
                rules,
                options(element.path("options"), Pointers.child(at, "options"), scope),
                label != null && label.isString() ? label.stringValue() : null,
                element.path("i18n").asStringOpt().orElse(null));
        controls.add(control);
        return control;
    }

    private UiForm.Options options(JsonNode options, String at, Scope scope) {
        if (options.isMissingNode()) {
            return UiForm.Options.NONE;
        }
        Computation computation = null;
        String widget = null;
        Mask mask = null;
        LookUp lookUp = null;
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            String child = Pointers.child(at, option.getKey());
            switch (option.getKey()) {
                case "compute" -> computation = computation(option.getValue(), child, scope);
                case "widget" -> {
                    checkWidget(option.getValue(), child);
                    widget = option.getValue().asString("");
                }
                case "mask" -> mask = mask(option.getValue(), child, scope);
                case "lookUp" -> lookUp = lookUps.read(option.getValue(), child, scope);
                default -> refuseOption(option.getKey(), child);
            }
        }
        return new UiForm.Options(computation, widget, mask, lookUp);
    }

    private @Nullable Mask mask(JsonNode pattern, String at, Scope scope) {
        String problem = Mask.problem(pattern, index.get(scope));
        if (problem != null) {
            findings.error(source, at, "malformed-mask", problem);
            return null;
        }
        return new Mask(pattern.stringValue());
    }

    private void refuseOption(String option, String at) {
        findings.error(
                source,
                at,
                "unsupported-option",
                "has the option \"" + option + "\"" + NearestName.hint(option, OPTIONS) + " Allowed: "
                        + String.join(", ", new TreeSet<>(OPTIONS)));
    }

    private void checkWidget(JsonNode widget, String at) {
        String name = widget.asString("");
        if (!WIDGETS.contains(name)) {
            findings.error(
                    source,
                    at,
                    "unsupported-option",
                    "has the widget \"" + name + "\"" + NearestName.hint(name, WIDGETS) + " Allowed: "
                            + String.join(", ", new TreeSet<>(WIDGETS)));
        }
    }

    private @Nullable Computation computation(JsonNode compute, String at, Scope scope) {
        List<String> names = List.copyOf(compute.propertyNames());
        for (Computation.Kind kind : Computation.Kind.values()) {
            if (names.equals(List.of(kind.key()))) {
                List<Scope> operands = operands(compute.get(kind.key()), Pointers.child(at, kind.key()));
                FormIndex.Entry field = index.get(scope);
                String type = field == null ? null : field.type();
                return operands.isEmpty() ? null : new Computation(kind, operands, type == null ? "number" : type);
            }
        }
        findings.error(
                source,
                at,
                "malformed-compute",
                "must be one of {\"sum\": path}, {\"count\": path}, {\"product\": [path, path]}; more is a decision table");
        return null;
    }

    private List<Scope> operands(JsonNode value, String at) {
        List<Scope> operands = new ArrayList<>();
        List<JsonNode> paths = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        for (JsonNode path : paths) {
            Scope operand = Scope.parse(path.asString(""));
            if (operand == null) {
                findings.error(
                        source,
                        at,
                        "malformed-compute",
                        "computes from \"" + path.asString("") + "\"; write it as \"#/properties/name\"");
                return List.of();
            }
            checkScope(at, operand);
            operands.add(operand);
        }
        if (operands.isEmpty()) {
            findings.error(source, at, "malformed-compute", "needs at least one path to compute from");
        }
        return List.copyOf(operands);
    }

    private UiForm.@Nullable Rule rule(JsonNode rule, String at) {
        if (!rule.isObject()) {
            findings.error(source, at, "malformed-rule", "has a rule that is not an object");
            return null;
        }
        checkKeys(rule, at, RULE_KEYS);
        String effect = rule.path("effect").asString("");
        for (UiForm.Effect known : UiForm.Effect.values()) {
            if (known.name().equals(effect)) {
                Condition condition = new ConditionReader(source, findings, this::checkScope)
                        .read(rule.path("condition"), Pointers.child(at, "condition"));
                return new UiForm.Rule(known, condition);
            }
        }
        findings.error(
                source,
                Pointers.child(at, "effect"),
                "malformed-rule",
                "has the effect \"" + effect + "\"; allowed are SHOW, HIDE, ENABLE, DISABLE");
        return null;
    }

    private void checkScope(String at, Scope scope) {
        if (index.get(scope) == null) {
            Set<String> scopes = new TreeSet<>();
            index.entries().values().forEach(entry -> scopes.add(entry.scope().text()));
            findings.error(
                    source,
                    at,
                    "unknown-scope",
                    "points to \"" + scope.text() + "\", which the form does not have"
                            + NearestName.hint(scope.text(), scopes));
        }
    }

    private void checkKeys(JsonNode element, String at, Set<String> allowed) {
        for (String key : element.propertyNames()) {
            if (!allowed.contains(key)) {
                findings.error(
                        source,
                        Pointers.child(at, key),
                        "unknown-key",
                        "has the key \"" + key + "\"" + NearestName.hint(key, allowed) + " Allowed: "
                                + String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }
}
