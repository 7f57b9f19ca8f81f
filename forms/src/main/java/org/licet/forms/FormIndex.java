package org.licet.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every field that a form may ask for, whatever the answers. */
final class FormIndex {

    /**
     * @param sure the parts that hold for every submission
     * @param maybe the parts that join for some answers
     * @param always whether the schema demands a value unconditionally, all the way down
     */
    record Entry(Scope scope, List<SchemaPart> sure, List<SchemaPart> maybe, boolean always) {

        List<SchemaPart> parts() {
            List<SchemaPart> parts = new ArrayList<>(sure);
            parts.addAll(maybe);
            return parts;
        }

        /** The JSON type, from {@code type} or from what else the schema says; null when it says nothing. */
        @Nullable
        String type() {
            String weaker = null;
            for (SchemaPart part : parts()) {
                JsonNode type = part.json().get("type");
                if (type != null) {
                    return type.isArray() ? firstType(type) : type.asString("string");
                }
                if (weaker == null) {
                    weaker = impliedType(part);
                }
            }
            return weaker;
        }

        @Nullable
        String text(String keyword) {
            for (SchemaPart part : parts()) {
                JsonNode value = part.json().get(keyword);
                if (value != null && value.isString()) {
                    return value.stringValue();
                }
            }
            return null;
        }

        boolean isReadOnly() {
            return sure.stream().anyMatch(part -> part.json().path("readOnly").booleanValue(false));
        }

        boolean mayBeNull() {
            List<JsonNode> types = sure.stream()
                    .map(part -> part.json().get("type"))
                    .filter(type -> type != null)
                    .toList();
            return types.isEmpty()
                    || types.stream().allMatch(type -> type.toString().contains("\"null\""));
        }

        private static String firstType(JsonNode types) {
            for (JsonNode type : types) {
                if (!type.asString("").equals("null")) {
                    return type.asString("string");
                }
            }
            return "null";
        }

        private static @Nullable String impliedType(SchemaPart part) {
            JsonNode json = part.json();
            if (part.declaresNames()) {
                return "object";
            }
            if (part.items() != null || !part.prefixItems().isEmpty()) {
                return "array";
            }
            JsonNode value =
                    json.has("const") ? json.get("const") : json.path("enum").path(0);
            if (value.isMissingNode() && part.oneOf() != null && part.oneOf().areChoices()) {
                value = part.oneOf().parts().get(0).json().path("const");
            }
            if (value.isString()) {
                return "string";
            }
            if (value.isIntegralNumber()) {
                return "integer";
            }
            return value.isNumber() ? "number" : value.isBoolean() ? "boolean" : null;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    static FormIndex of(SchemaPart root) {
        FormIndex index = new FormIndex();
        index.add(new Scope(List.of()), List.of(root), List.of(), true);
        return index;
    }

    /** By {@link Scope#key()}, in the order of the schema; the root has the empty key. */
    Map<String, Entry> entries() {
        return entries;
    }

    @Nullable
    Entry get(Scope scope) {
        return entries.get(scope.key());
    }

    /** Dotted paths of the fields that nobody may change. */
    Set<String> readOnly() {
        Set<String> paths = new LinkedHashSet<>();
        entries.values().stream()
                .filter(Entry::isReadOnly)
                .forEach(entry -> paths.add(entry.scope().path()));
        return Set.copyOf(paths);
    }

    /**
     * @param hideableByRule scope keys of fields that a rule may hide
     * @param computed scope keys of fields that always have a computed value where their parent is
     */
    Map<String, FieldShape> shapes(Set<String> hideableByRule, Set<String> computed) {
        Set<String> hideable = withEmptiedGroups(hideableByRule);
        Map<String, FieldShape> shapes = new TreeMap<>();
        entries.values().forEach(entry -> {
            Scope scope = entry.scope();
            String type = entry.type();
            boolean isElement = !scope.steps().isEmpty()
                    && scope.steps().get(scope.steps().size() - 1).equals(Scope.EACH);
            if (scope.steps().isEmpty() || isElement) {
                return;
            }
            boolean always = (entry.always() || isComputedUnderAlways(entry, computed))
                    && !entry.mayBeNull()
                    && !isUnder(scope.key(), hideable);
            shapes.put(
                    scope.path(),
                    new FieldShape(
                            scope.path(),
                            type == null ? "string" : type,
                            entry.text("format"),
                            scope.isRepeated(),
                            always));
        });
        return shapes;
    }

    /** A group goes with the last of its fields. */
    private Set<String> withEmptiedGroups(Set<String> hideableByRule) {
        Set<String> hideable = new LinkedHashSet<>(hideableByRule);
        List<String> innermostFirst = new ArrayList<>(entries.keySet());
        Collections.reverse(innermostFirst);
        for (String key : innermostFirst) {
            List<String> fields = entries.keySet().stream()
                    .filter(other -> other.startsWith(key + "/") && other.indexOf('/', key.length() + 1) < 0)
                    .toList();
            if (!key.isEmpty() && !fields.isEmpty() && hideable.containsAll(fields)) {
                hideable.add(key);
            }
        }
        return hideable;
    }

    private boolean isComputedUnderAlways(Entry entry, Set<String> computed) {
        List<String> steps = entry.scope().steps();
        Entry parent = get(new Scope(steps.subList(0, steps.size() - 1)));
        return computed.contains(entry.scope().key()) && parent != null && parent.always();
    }

    private static boolean isUnder(String key, Set<String> hideable) {
        return hideable.stream().anyMatch(hidden -> key.equals(hidden) || key.startsWith(hidden + "/"));
    }

    private void add(Scope scope, List<SchemaPart> sure, List<SchemaPart> maybe, boolean always) {
        List<SchemaPart> allSure = new ArrayList<>();
        List<SchemaPart> allMaybe = new ArrayList<>();
        sure.forEach(part -> join(part, allSure, allMaybe));
        maybe.forEach(part -> joinMaybe(part, allMaybe));
        entries.put(scope.key(), new Entry(scope, allSure, allMaybe, always));
        Set<String> names = new LinkedHashSet<>();
        allSure.forEach(part -> names.addAll(part.properties().keySet()));
        allMaybe.forEach(part -> names.addAll(part.properties().keySet()));
        for (String name : names) {
            boolean required = allSure.stream().anyMatch(part -> part.required().contains(name));
            add(child(scope, name), children(allSure, name), children(allMaybe, name), always && required);
        }
        addElements(scope, allSure, allMaybe, always);
    }

    private void addElements(Scope scope, List<SchemaPart> sure, List<SchemaPart> maybe, boolean always) {
        List<SchemaPart> sureElements = elements(sure);
        List<SchemaPart> maybeElements = elements(maybe);
        if (!sureElements.isEmpty() || !maybeElements.isEmpty()) {
            boolean atLeastOne =
                    sure.stream().anyMatch(part -> part.json().path("minItems").asInt(0) > 0);
            add(child(scope, Scope.EACH), sureElements, maybeElements, always && atLeastOne);
        }
    }

    private static void join(SchemaPart part, List<SchemaPart> sure, List<SchemaPart> maybe) {
        sure.add(part);
        part.allOf().forEach(each -> join(each, sure, maybe));
        part.possible().stream().filter(each -> !part.allOf().contains(each)).forEach(each -> joinMaybe(each, maybe));
    }

    private static void joinMaybe(SchemaPart part, List<SchemaPart> maybe) {
        maybe.add(part);
        part.possible().forEach(each -> joinMaybe(each, maybe));
    }

    private static List<SchemaPart> children(List<SchemaPart> parts, String name) {
        List<SchemaPart> children = new ArrayList<>();
        for (SchemaPart part : parts) {
            SchemaPart child = part.properties().get(name);
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<SchemaPart> elements(List<SchemaPart> parts) {
        List<SchemaPart> elements = new ArrayList<>();
        for (SchemaPart part : parts) {
            if (part.items() != null) {
                elements.add(part.items());
            }
            elements.addAll(part.prefixItems());
        }
        return elements;
    }

    private static Scope child(Scope scope, String step) {
        List<String> steps = new ArrayList<>(scope.steps());
        steps.add(step);
        return new Scope(steps);
    }
}
