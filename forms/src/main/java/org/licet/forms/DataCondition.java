package org.licet.forms;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A condition over answers as UI rules write it, {@code {scope, schema}} with {@code AND} / {@code OR} /
 * {@code failWhenUndefined}; also used by {@code application.documents[].required} in package.yaml, where {@code true}
 * and {@code false} are conditions too.
 */
public interface DataCondition {

    /** @throws IllegalArgumentException with a message for an analyst when the condition is not well-formed */
    static DataCondition of(JsonNode condition) {
        if (condition.isBoolean()) {
            return new Condition.Constant(condition.booleanValue());
        }
        Findings findings = new Findings();
        JsonSource source = new JsonSource("condition", condition, Map.of());
        Condition read = new ConditionReader(source, findings, (at, scope) -> {}).read(condition, "");
        if (findings.hasErrors()) {
            throw new IllegalArgumentException(findings.inOrder().get(0).message());
        }
        return read;
    }

    boolean holds(JsonNode answers);

    /** Dotted paths of the fields that the condition reads, as in {@link FieldShape#path()}. */
    Set<String> paths();
}
