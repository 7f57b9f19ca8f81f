package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Reads the condition of a rule; what is wrong with it becomes a finding, and the condition a constant. */
final class ConditionReader {
    private static final Set<String> LEAF_KEYS = Set.of("scope", "schema", "failWhenUndefined");
    private static final Set<String> GROUP_KEYS = Set.of("type", "conditions");
    private static final int MAX_DEPTH = 10;

    private final JsonSource source;
    private final Findings findings;
    private final BiConsumer<String, Scope> checkScope;

    /** @param checkScope is told every scope with the pointer where it stands */
    ConditionReader(JsonSource source, Findings findings, BiConsumer<String, Scope> checkScope) {
        this.source = source;
        this.findings = findings;
        this.checkScope = checkScope;
    }

    Condition read(JsonNode condition, String at) {
        return read(condition, at, 0);
    }

    private Condition read(JsonNode condition, String at, int depth) {
        if (depth > MAX_DEPTH) {
            return wrong(at, "nests conditions more than " + MAX_DEPTH + " deep");
        }
        if (!condition.isObject()) {
            return wrong(at, "is not a condition: write {\"scope\": \"#/properties/...\", \"schema\": {...}}");
        }
        return condition.has("conditions") || condition.has("type")
                ? several(condition, at, depth)
                : fits(condition, at);
    }

    private Condition several(JsonNode condition, String at, int depth) {
        checkKeys(condition, at, GROUP_KEYS);
        String type = condition.path("type").asString("");
        JsonNode list = condition.path("conditions");
        if (!type.equals("AND") && !type.equals("OR")) {
            return wrong(Pointers.child(at, "type"), "has the type \"" + type + "\"; allowed are AND and OR");
        }
        if (!list.isArray() || list.isEmpty()) {
            return wrong(at, "needs \"conditions\": a list with at least one condition");
        }
        List<Condition> conditions = new ArrayList<>();
        String listAt = Pointers.child(at, "conditions");
        for (JsonNode each : list) {
            conditions.add(read(each, Pointers.child(listAt, conditions.size()), depth + 1));
        }
        return new Condition.Several(type.equals("AND"), List.copyOf(conditions));
    }

    private Condition fits(JsonNode condition, String at) {
        checkKeys(condition, at, LEAF_KEYS);
        String text = condition.path("scope").asString("");
        Scope scope = Scope.parse(text);
        if (scope == null) {
            return wrong(
                    condition.has("scope") ? Pointers.child(at, "scope") : at,
                    "has the scope \"" + text + "\"; write it as \"#/properties/name\"");
        }
        checkScope.accept(Pointers.child(at, "scope"), scope);
        JsonNode undefined = condition.path("failWhenUndefined");
        if (!undefined.isMissingNode() && !undefined.isBoolean()) {
            return wrong(Pointers.child(at, "failWhenUndefined"), "must be true or false");
        }
        JsonNode schema = condition.path("schema");
        if (!schema.isObject() && !schema.isBoolean()) {
            return wrong(at, "needs \"schema\": what the value at the scope must fit");
        }
        String schemaAt = Pointers.child(at, "schema");
        Findings ofSchema = new Findings();
        SchemaLint lint = SchemaLint.withoutReferences(source, ofSchema);
        lint.check(schema, schemaAt);
        if (!ofSchema.hasErrors()) {
            lint.checkValues(schema, schemaAt);
        }
        if (ofSchema.hasErrors()) {
            findings.addAll(ofSchema);
            return new Condition.Constant(true);
        }
        return new Condition.Fits(scope, SafeSchemas.compile(schema), undefined.booleanValue(false));
    }

    private void checkKeys(JsonNode condition, String at, Set<String> allowed) {
        for (String key : condition.propertyNames()) {
            if (!allowed.contains(key)) {
                findings.error(
                        source,
                        Pointers.child(at, key),
                        "unknown-key",
                        "has the key \"" + key + "\"" + NearestName.hint(key, allowed));
            }
        }
    }

    private Condition wrong(String at, String message) {
        findings.error(source, at, "malformed-condition", message);
        return new Condition.Constant(true);
    }
}
