package org.licet.engine.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document holds at some paths and nothing else, in the shape that it has there; lists keep their items. */
final class Excerpt {

    private Excerpt() {}

    /** @param paths dotted, from the document on; empty for all of it */
    static @Nullable Object of(@Nullable Object document, List<String> paths) {
        if (paths.contains("")) {
            return document;
        }
        if (document instanceof List<?> items) {
            List<@Nullable Object> cut = new ArrayList<>();
            items.forEach(item -> cut.add(of(item, paths)));
            return cut;
        }
        Map<String, @Nullable Object> cut = new LinkedHashMap<>();
        if (document instanceof Map<?, ?> fields) {
            byFirst(paths).forEach((field, below) -> {
                if (fields.containsKey(field)) {
                    cut.put(field, of(fields.get(field), below));
                }
            });
        }
        return cut;
    }

    /** First name of each path to what of the paths is below it. */
    static Map<String, List<String>> byFirst(List<String> paths) {
        Map<String, List<String>> byFirst = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String first = dot < 0 ? path : path.substring(0, dot);
            byFirst.computeIfAbsent(first, name -> new ArrayList<>()).add(dot < 0 ? "" : path.substring(dot + 1));
        }
        return byFirst;
    }
}
