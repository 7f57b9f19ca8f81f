package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON pointers (RFC 6901) as text, which is how errors, findings and the public API carry them. */
final class Pointers {
    private Pointers() {}

    static String child(String pointer, String name) {
        return pointer + "/" + escape(name);
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        int from = 1;
        while (from <= pointer.length() && !pointer.isEmpty()) {
            int to = pointer.indexOf('/', from);
            String token = pointer.substring(from, to < 0 ? pointer.length() : to);
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
            from = to < 0 ? pointer.length() + 1 : to + 1;
        }
        return tokens;
    }

    /** The value at a pointer; null when there is none. */
    static @Nullable JsonNode find(JsonNode root, String pointer) {
        return find(root, tokens(pointer));
    }

    static @Nullable JsonNode find(JsonNode root, List<String> tokens) {
        JsonNode node = root;
        for (String token : tokens) {
            node = step(node, token);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    static @Nullable JsonNode step(JsonNode node, String token) {
        if (node.isArray()) {
            int index = index(token);
            return index < 0 ? null : node.get(index);
        }
        return node.get(token);
    }

    /** Removes a property of an object; elements of arrays are never removed, so that no index shifts. */
    static void remove(ObjectNode root, String pointer) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = find(root, pointer.substring(0, slash));
        if (parent instanceof ObjectNode object) {
            List<String> last = tokens(pointer.substring(slash));
            object.remove(last.get(0));
        }
    }

    private static int index(String token) {
        if (token.isEmpty() || token.length() > 6) {
            return -1;
        }
        int index = 0;
        for (int i = 0; i < token.length(); i++) {
            char digit = token.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            index = index * 10 + (digit - '0');
        }
        return index;
    }
}
