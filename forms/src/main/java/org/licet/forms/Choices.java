package org.licet.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The answers from which one or several are chosen.
 *
 * @param values constants, or {@code {const, title}}; empty when a field has no choices
 */
record Choices(JsonNode values) {
    static final Choices NONE = new Choices(JsonNodeFactory.instance.arrayNode());

    /**
     * @param parts what holds for these answers
     * @param parent everything the schema may say of the group around, where a choice between branches may stand
     */
    static Choices of(List<SchemaPart> parts, FormIndex.@Nullable Entry parent, String name) {
        for (SchemaPart part : parts) {
            if (part.oneOf() != null && part.oneOf().areChoices()) {
                return new Choices(part.json().get("oneOf"));
            }
        }
        JsonNode listed = Question.keyword(parts, "enum");
        if (listed != null && listed.size() > 1) {
            return new Choices(listed);
        }
        if (parent != null) {
            for (SchemaPart part : parent.parts()) {
                for (Alternatives each : new Alternatives[] {part.oneOf(), part.anyOf()}) {
                    if (each != null && each.discriminators().contains(name)) {
                        return new Choices(each.values(name));
                    }
                }
            }
        }
        JsonNode only = Question.keyword(parts, "const");
        if (listed == null && only != null && !only.isBoolean() && !only.isContainer()) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode().add(only);
            return new Choices(values);
        }
        return listed == null ? NONE : new Choices(listed);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int size() {
        return values.size();
    }

    JsonNode value(int index) {
        JsonNode value = values.get(index);
        return value.isObject() && value.has("const") ? value.get("const") : value;
    }

    /** How a choice is written into a page: a text as it is, anything else as JSON. */
    static String sent(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    @Nullable
    JsonNode chosen(String sent) {
        for (int i = 0; i < size(); i++) {
            if (sent(value(i)).equals(sent)) {
                return value(i);
            }
        }
        return null;
    }
}
