package org.licet.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes into answers by pointer. */
final class Answers {
    private Answers() {}

    /** Puts an answer in its place, with the groups and elements around it; null takes it away. */
    static void set(ObjectNode root, String pointer, @Nullable JsonNode value) {
        List<String> tokens = Pointers.tokens(pointer);
        JsonNode parent = root;
        for (int i = 0; i < tokens.size() - 1; i++) {
            JsonNode next = Pointers.step(parent, tokens.get(i));
            if (next == null || !next.isContainer()) {
                if (value == null) {
                    return;
                }
                next = isIndex(tokens.get(i + 1)) ? root.arrayNode() : root.objectNode();
                put(parent, tokens.get(i), next);
            }
            parent = next;
        }
        put(parent, tokens.get(tokens.size() - 1), value);
    }

    private static void put(JsonNode parent, String token, @Nullable JsonNode value) {
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(token);
            } else {
                object.set(token, value);
            }
        } else if (parent instanceof ArrayNode array && isIndex(token)) {
            int index = Integer.parseInt(token);
            if (index < array.size()) {
                array.set(index, value == null ? array.nullNode() : value);
            } else if (value != null && index <= AnswerLimits.MAX_ITEMS) {
                while (array.size() < index) {
                    array.addObject();
                }
                array.add(value);
            }
        }
    }

    /** Whether the group or element around a place is there. */
    static boolean hasPlace(ObjectNode root, String pointer) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        return parent.isEmpty() || Pointers.find(root, parent) != null;
    }

    /** Takes away the groups around a place that have nothing in them any more; elements of lists stay. */
    static void prune(ObjectNode root, String pointer) {
        String place = pointer.substring(0, pointer.lastIndexOf('/'));
        while (!place.isEmpty()) {
            String parent = place.substring(0, place.lastIndexOf('/'));
            JsonNode node = Pointers.find(root, place);
            boolean isElement = Pointers.find(root, parent) instanceof ArrayNode;
            if (isElement || (node != null && (!node.isObject() || !node.isEmpty()))) {
                return;
            }
            set(root, place, null);
            place = parent;
        }
    }

    /** Names of fields begin with a letter. */
    private static boolean isIndex(String token) {
        return !token.isEmpty() && token.length() <= 4 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
