package org.licet.forms;

import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One schema object of an inlined form, prepared for asking: which names it declares and which further parts join in
 * for which answers. Assertions stay with the validator.
 *
 * @param never whether this is the schema {@code false}: what stands here is not asked
 * @param open whether undeclared names are expressly allowed
 */
record SchemaPart(
        String pointer,
        JsonNode json,
        boolean never,
        boolean open,
        Map<String, SchemaPart> properties,
        List<Pattern> patterns,
        Set<String> required,
        Map<String, Set<String>> dependentRequired,
        Map<String, SchemaPart> dependentSchemas,
        List<SchemaPart> allOf,
        @Nullable Alternatives oneOf,
        @Nullable Alternatives anyOf,
        @Nullable Conditional conditional,
        @Nullable SchemaPart items,
        List<SchemaPart> prefixItems) {

    /** {@code if} / {@code then} / {@code else}. */
    record Conditional(Schema test, @Nullable SchemaPart then, @Nullable SchemaPart otherwise) {}

    static SchemaPart of(JsonNode json) {
        return of(json, "");
    }

    static SchemaPart of(JsonNode json, String pointer) {
        return new SchemaPart(
                pointer,
                json,
                json.isBoolean() && !json.booleanValue(),
                isOpen(json, "additionalProperties") || isOpen(json, "unevaluatedProperties"),
                map(json, pointer, "properties"),
                patterns(json),
                names(json.get("required")),
                dependentRequired(json),
                map(json, pointer, "dependentSchemas"),
                list(json, pointer, "allOf"),
                Alternatives.of(json, pointer, "oneOf"),
                Alternatives.of(json, pointer, "anyOf"),
                conditional(json, pointer),
                single(json, pointer, "items"),
                list(json, pointer, "prefixItems"));
    }

    boolean declaresNames() {
        return !properties.isEmpty();
    }

    /** The same names, none of them required. */
    SchemaPart withoutDemands() {
        return required.isEmpty() && dependentRequired.isEmpty()
                ? this
                : new SchemaPart(
                        pointer,
                        json,
                        never,
                        open,
                        properties,
                        patterns,
                        Set.of(),
                        Map.of(),
                        dependentSchemas,
                        allOf,
                        oneOf,
                        anyOf,
                        conditional,
                        items,
                        prefixItems);
    }

    /** The parts that may join this one at the same place, whatever the answers. */
    List<SchemaPart> possible() {
        List<SchemaPart> parts = new ArrayList<>(allOf);
        if (conditional != null) {
            if (conditional.then() != null) {
                parts.add(conditional.then());
            }
            if (conditional.otherwise() != null) {
                parts.add(conditional.otherwise());
            }
        }
        parts.addAll(dependentSchemas.values());
        if (oneOf != null) {
            parts.addAll(oneOf.parts());
        }
        if (anyOf != null) {
            parts.addAll(anyOf.parts());
        }
        return parts;
    }

    static List<SchemaPart> list(JsonNode json, String pointer, String keyword) {
        JsonNode list = json.get(keyword);
        if (list == null || !list.isArray()) {
            return List.of();
        }
        List<SchemaPart> parts = new ArrayList<>();
        for (JsonNode element : list) {
            parts.add(of(element, Pointers.child(Pointers.child(pointer, keyword), parts.size())));
        }
        return List.copyOf(parts);
    }

    private static boolean isOpen(JsonNode json, String keyword) {
        JsonNode value = json.get(keyword);
        return value != null && !(value.isBoolean() && !value.booleanValue());
    }

    private static Map<String, SchemaPart> map(JsonNode json, String pointer, String keyword) {
        Map<String, SchemaPart> parts = new LinkedHashMap<>();
        JsonNode map = json.get(keyword);
        if (map != null && map.isObject()) {
            map.forEachEntry((name, value) ->
                    parts.put(name, of(value, Pointers.child(Pointers.child(pointer, keyword), name))));
        }
        return parts;
    }

    private static @Nullable SchemaPart single(JsonNode json, String pointer, String keyword) {
        JsonNode value = json.get(keyword);
        return value == null ? null : of(value, Pointers.child(pointer, keyword));
    }

    private static List<Pattern> patterns(JsonNode json) {
        JsonNode map = json.get("patternProperties");
        return map == null || !map.isObject()
                ? List.of()
                : map.propertyNames().stream().map(LinearRegex::compile).toList();
    }

    private static Set<String> names(@Nullable JsonNode list) {
        Set<String> names = new TreeSet<>();
        if (list != null && list.isArray()) {
            list.forEach(name -> names.add(name.asString("")));
        }
        return names;
    }

    private static Map<String, Set<String>> dependentRequired(JsonNode json) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        JsonNode node = json.get("dependentRequired");
        if (node != null && node.isObject()) {
            node.forEachEntry((name, list) -> map.put(name, names(list)));
        }
        return map;
    }

    private static @Nullable Conditional conditional(JsonNode json, String pointer) {
        JsonNode test = json.get("if");
        return test == null
                ? null
                : new Conditional(
                        SafeSchemas.compile(test), single(json, pointer, "then"), single(json, pointer, "else"));
    }
}
