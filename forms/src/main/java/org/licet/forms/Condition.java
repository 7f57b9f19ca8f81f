package org.licet.forms;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** A condition of a UI rule, judged as seen from a field: in the same element of an array where both are in it. */
sealed interface Condition extends DataCondition {
    Scope ROOT = new Scope(List.of());

    boolean holds(JsonNode answers, Scope seenFrom, String pointer);

    void collectScopes(List<Scope> scopes);

    @Override
    default boolean holds(JsonNode answers) {
        return holds(answers, ROOT, "");
    }

    @Override
    default Set<String> paths() {
        List<Scope> scopes = new ArrayList<>();
        collectScopes(scopes);
        Set<String> paths = new TreeSet<>();
        scopes.forEach(scope -> paths.add(scope.path()));
        return paths;
    }

    /** {@code true} or {@code false}. */
    record Constant(boolean value) implements Condition {
        @Override
        public boolean holds(JsonNode answers, Scope seenFrom, String pointer) {
            return value;
        }

        @Override
        public void collectScopes(List<Scope> scopes) {}
    }

    /**
     * {@code {scope, schema, failWhenUndefined}}. Without an answer the schema is asked about null, as JSON Forms asks
     * it about undefined: {@code const} and {@code type} fail, {@code not} and {@code minimum} hold. Where the scope
     * means many values, one that fits is enough.
     */
    record Fits(Scope scope, Schema schema, boolean failWhenUndefined) implements Condition {
        @Override
        public boolean holds(JsonNode answers, Scope seenFrom, String pointer) {
            List<JsonNode> values = scope.values(answers, seenFrom, pointer);
            if (values.isEmpty()) {
                return !failWhenUndefined && SafeSchemas.accepts(schema, NullNode.getInstance());
            }
            return values.stream().anyMatch(value -> SafeSchemas.accepts(schema, value));
        }

        @Override
        public void collectScopes(List<Scope> scopes) {
            scopes.add(scope);
        }
    }

    /** {@code {type: AND | OR, conditions}}. */
    record Several(boolean all, List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(JsonNode answers, Scope seenFrom, String pointer) {
            return all
                    ? conditions.stream().allMatch(each -> each.holds(answers, seenFrom, pointer))
                    : conditions.stream().anyMatch(each -> each.holds(answers, seenFrom, pointer));
        }

        @Override
        public void collectScopes(List<Scope> scopes) {
            conditions.forEach(each -> each.collectScopes(scopes));
        }
    }
}
