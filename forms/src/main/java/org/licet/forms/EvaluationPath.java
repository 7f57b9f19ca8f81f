package org.licet.forms;

import java.util.List;
import java.util.Set;

/** Steps down the path by which the validator came to an error, keeping in step with the answer it speaks of. */
final class EvaluationPath {
    private static final Set<String> NAMED_CHILD = Set.of("properties", "patternProperties");
    private static final Set<String> ONE_CHILD =
            Set.of("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains");

    private final List<String> path;
    private final List<String> instance;
    private int at;
    private int depth;

    EvaluationPath(String path, String pointer) {
        this.path = Pointers.tokens(path);
        this.instance = Pointers.tokens(pointer);
    }

    /** Goes on by one keyword. */
    boolean next() {
        if (at > 0) {
            String keyword = path.get(at - 1);
            if (NAMED_CHILD.contains(keyword) || keyword.equals("prefixItems")) {
                at++;
                depth++;
            } else if (ONE_CHILD.contains(keyword)) {
                depth++;
            } else if (keyword.equals("dependentSchemas") || Keywords.SCHEMA_LIST.contains(keyword)) {
                at++;
            }
        }
        if (at >= path.size()) {
            return false;
        }
        at++;
        return true;
    }

    /** The pointer of the keyword, such as {@code /properties/vehicle/oneOf}. */
    String schemaPointer() {
        return join(path, at);
    }

    /** The pointer of the answer that the keyword looks at. */
    String instancePointer() {
        return join(instance, depth);
    }

    boolean hasBranch() {
        return at < path.size();
    }

    int branch() {
        return Integer.parseInt(path.get(at));
    }

    private static String join(List<String> tokens, int count) {
        StringBuilder pointer = new StringBuilder();
        for (String token : tokens.subList(0, Math.min(count, tokens.size()))) {
            pointer.append('/').append(Pointers.escape(token));
        }
        return pointer.toString();
    }
}
