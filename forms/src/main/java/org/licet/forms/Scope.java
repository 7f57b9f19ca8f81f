package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a form whatever its answers, as UI schemas write it: {@code #/properties/vehicles/items/properties/plate}.
 * Where it passes through {@code items} it means that field of every element.
 *
 * @param steps names of properties, {@link #EACH} for the elements of an array
 */
record Scope(List<String> steps) {
    static final String EACH = "*";

    Scope {
        steps = List.copyOf(steps);
    }

    /** Null when the text is not a scope. */
    static @Nullable Scope parse(String text) {
        if (!text.equals("#") && !text.startsWith("#/")) {
            return null;
        }
        List<String> tokens = Pointers.tokens(text.substring(1));
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals("items")) {
                steps.add(EACH);
            } else if (tokens.get(i).equals("properties") && i + 1 < tokens.size()) {
                steps.add(tokens.get(++i));
            } else {
                return null;
            }
        }
        return new Scope(steps);
    }

    /** The scope of a pointer into answers, which tells an index from a name. */
    static Scope of(String pointer, JsonNode answers) {
        List<String> steps = new ArrayList<>();
        JsonNode node = answers;
        for (String token : Pointers.tokens(pointer)) {
            steps.add(node != null && node.isArray() ? EACH : token);
            node = node == null ? null : Pointers.step(node, token);
        }
        return new Scope(steps);
    }

    /** As {@code /vehicles/&#42;/plate}: the key under which everything static of a field is kept. */
    String key() {
        StringBuilder key = new StringBuilder();
        steps.forEach(step -> key.append('/').append(Pointers.escape(step)));
        return key.toString();
    }

    /** As {@code vehicles.plate}. */
    String path() {
        return String.join(
                ".", steps.stream().filter(step -> !step.equals(EACH)).toList());
    }

    /** As {@code #/properties/vehicles/items/properties/plate}. */
    String text() {
        StringBuilder text = new StringBuilder("#");
        for (String step : steps) {
            text.append(step.equals(EACH) ? "/items" : "/properties/" + Pointers.escape(step));
        }
        return text.toString();
    }

    /** The place around this one. */
    Scope parent() {
        return new Scope(steps.subList(0, steps.size() - 1));
    }

    boolean isRepeated() {
        return steps.contains(EACH);
    }

    /** Pointers of this scope in the answers, whether or not something stands at their last step. */
    List<String> pointers(JsonNode answers) {
        List<String> pointers = new ArrayList<>();
        collect(answers, 0, "", pointers, new ArrayList<>(), null, List.of());
        return pointers;
    }

    /**
     * The values at this scope as seen from a field: where both pass through the same array, the same element is
     * meant; through any other array, every element.
     */
    List<JsonNode> values(JsonNode answers, Scope seenFrom, String seenFromPointer) {
        List<JsonNode> values = new ArrayList<>();
        List<String> bound = isRepeated() && seenFrom.isRepeated() ? Pointers.tokens(seenFromPointer) : List.of();
        collect(answers, 0, "", new ArrayList<>(), values, seenFrom, bound);
        return values;
    }

    private void collect(
            @Nullable JsonNode node,
            int depth,
            String pointer,
            List<String> pointers,
            List<JsonNode> values,
            @Nullable Scope seenFrom,
            List<String> bound) {
        if (depth == steps.size()) {
            pointers.add(pointer);
            if (node != null) {
                values.add(node);
            }
            return;
        }
        String step = steps.get(depth);
        if (!step.equals(EACH)) {
            JsonNode next = node == null ? null : node.get(step);
            collect(next, depth + 1, Pointers.child(pointer, step), pointers, values, seenFrom, bound);
            return;
        }
        if (node == null || !node.isArray()) {
            return;
        }
        if (depth < bound.size() && seenFrom != null && sharesSteps(seenFrom, depth + 1)) {
            String index = bound.get(depth);
            collect(
                    Pointers.step(node, index),
                    depth + 1,
                    Pointers.child(pointer, index),
                    pointers,
                    values,
                    seenFrom,
                    bound);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            collect(node.get(i), depth + 1, Pointers.child(pointer, i), pointers, values, seenFrom, bound);
        }
    }

    private boolean sharesSteps(Scope other, int count) {
        return other.steps.size() >= count && steps.subList(0, count).equals(other.steps.subList(0, count));
    }
}
