package org.licet.engine.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems.Difference;
import tools.jackson.databind.JsonNode;

/** How two trees of answers differ, answer by answer. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        Differences differences = new Differences();
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (isGroup(before, after)) {
            names(before, after)
                    .forEach(name -> compare(pointer + "/" + escaped(name), child(before, name), child(after, name)));
        } else if (isList(before, after)) {
            for (int i = 0; i < Math.max(size(before), size(after)); i++) {
                compare(pointer + "/" + i, child(before, i), child(after, i));
            }
        } else if (!isSame(before, after)) {
            found.add(new Difference(pointer, before, after));
        }
    }

    /** Two groups, or one that is there on one side only and has something in it. */
    private static boolean isGroup(@Nullable JsonNode before, @Nullable JsonNode after) {
        return fits(before, after, JsonNode::isObject);
    }

    private static boolean isList(@Nullable JsonNode before, @Nullable JsonNode after) {
        return fits(before, after, JsonNode::isArray);
    }

    private static boolean fits(
            @Nullable JsonNode before, @Nullable JsonNode after, java.util.function.Predicate<JsonNode> kind) {
        if (before != null && after != null) {
            return kind.test(before) && kind.test(after);
        }
        JsonNode there = before == null ? after : before;
        return there != null && kind.test(there) && !there.isEmpty();
    }

    private static Set<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        if (before != null) {
            names.addAll(before.propertyNames());
        }
        if (after != null) {
            names.addAll(after.propertyNames());
        }
        return names;
    }

    private static @Nullable JsonNode child(@Nullable JsonNode parent, String name) {
        return parent == null ? null : parent.get(name);
    }

    private static @Nullable JsonNode child(@Nullable JsonNode parent, int index) {
        return parent == null ? null : parent.get(index);
    }

    private static int size(@Nullable JsonNode list) {
        return list == null ? 0 : list.size();
    }

    /** 40 and 40.0 are the same number. */
    private static boolean isSame(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            return before == after;
        }
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
