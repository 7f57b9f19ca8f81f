package org.licet.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields on whose answers it depends what else is asked or worked out. */
record LiveFields(Set<String> keys) {

    static LiveFields of(FormIndex index, UiForm ui) {
        Set<String> keys = new HashSet<>();
        for (UiForm.Control control : ui.controls()) {
            List<Scope> scopes = new java.util.ArrayList<>();
            control.rules().forEach(rule -> rule.condition().collectScopes(scopes));
            Computation computation = control.computation();
            if (computation != null) {
                computation.operands().stream()
                        .filter(operand -> computation.kind() != Computation.Kind.COUNT || !isList(index, operand))
                        .forEach(scopes::add);
            }
            scopes.forEach(scope -> keys.add(scope.key()));
        }
        index.entries().values().forEach(entry -> entry.parts().forEach(part -> collect(part, entry.scope(), keys)));
        return new LiveFields(Set.copyOf(keys));
    }

    boolean contains(String key) {
        return keys.stream()
                .anyMatch(live -> live.equals(key) || live.startsWith(key + "/") || key.startsWith(live + "/"));
    }

    /** How many elements a list has changes by its buttons, which send the page by themselves. */
    private static boolean isList(FormIndex index, Scope scope) {
        FormIndex.Entry entry = index.get(scope);
        return entry != null && "array".equals(entry.type());
    }

    private static void collect(SchemaPart part, Scope scope, Set<String> keys) {
        if (part.conditional() != null) {
            collectNames(part.json().path("if"), scope.key(), keys);
        }
        part.dependentSchemas().keySet().forEach(name -> keys.add(Pointers.child(scope.key(), name)));
        part.dependentRequired().keySet().forEach(name -> keys.add(Pointers.child(scope.key(), name)));
        for (Alternatives each : new Alternatives[] {part.oneOf(), part.anyOf()}) {
            if (each != null) {
                each.discriminators().forEach(name -> keys.add(Pointers.child(scope.key(), name)));
            }
        }
    }

    /** The names that a test looks at: those that it gives a schema and those that it requires. */
    private static void collectNames(JsonNode test, String key, Set<String> keys) {
        test.path("required").forEach(name -> keys.add(Pointers.child(key, name.asString(""))));
        test.path("properties").forEachEntry((name, schema) -> {
            String child = Pointers.child(key, name);
            if (schema.has("properties") || schema.has("items") || schema.has("contains")) {
                collectNames(schema, child, keys);
            } else {
                keys.add(child);
            }
        });
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            test.path(keyword).forEach(each -> collectNames(each, key, keys));
        }
        if (test.has("not")) {
            collectNames(test.get("not"), key, keys);
        }
        for (String keyword : List.of("items", "contains")) {
            if (test.has(keyword)) {
                keys.add(key);
            }
        }
    }
}
