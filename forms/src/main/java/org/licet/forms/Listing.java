package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How many elements a list has.
 *
 * @param fixed how many at its beginning have a meaning of their own ({@code prefixItems})
 * @param least how many are asked from the start
 * @param most how many there may be
 */
record Listing(List<SchemaPart> list, int fixed, int least, int most) {
    /** No page asks more from the start, whatever the schema says. */
    private static final int MOST_FROM_THE_START = 50;

    static Listing of(Question question) {
        return of(question.parts());
    }

    static Listing of(List<SchemaPart> parts) {
        int fixed =
                parts.stream().mapToInt(part -> part.prefixItems().size()).max().orElse(0);
        int least = parts.stream()
                .mapToInt(part -> part.json().path("minItems").asInt(0))
                .max()
                .orElse(0);
        boolean goesOn = parts.stream()
                .anyMatch(part -> part.items() != null && !part.items().never());
        int most = parts.stream()
                .mapToInt(part -> part.json().path("maxItems").asInt(AnswerLimits.MAX_ITEMS))
                .min()
                .orElse(AnswerLimits.MAX_ITEMS);
        return new Listing(
                parts,
                fixed,
                Math.min(Math.max(fixed, least), MOST_FROM_THE_START),
                goesOn ? Math.min(most, AnswerLimits.MAX_ITEMS) : fixed);
    }

    List<SchemaPart> parts(int index) {
        List<SchemaPart> parts = new ArrayList<>();
        for (SchemaPart part : list) {
            if (index < part.prefixItems().size()) {
                parts.add(part.prefixItems().get(index));
            } else if (part.items() != null) {
                parts.add(part.items());
            }
        }
        return Question.joined(parts);
    }

    /** An element that nobody has filled in: an empty group or list; null where a single answer goes. */
    JsonNode blank(int index) {
        String type = new FormIndex.Entry(new Scope(List.of()), parts(index), List.of(), false).type();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return "object".equals(type) ? nodes.objectNode() : "array".equals(type) ? nodes.arrayNode() : nodes.nullNode();
    }
}
