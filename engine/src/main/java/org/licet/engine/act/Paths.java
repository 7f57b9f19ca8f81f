package org.licet.engine.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dotted paths into documents, {@code application.vehicles.plate}; below a list they give all its items' values. */
final class Paths {

    private Paths() {}

    /** @param documents name to document; null when there is none */
    static @Nullable Object read(String path, Function<String, @Nullable Object> documents) {
        List<String> names = Arrays.asList(path.split("\\."));
        Object value = documents.apply(names.get(0));
        for (String name : names.subList(1, names.size())) {
            value = member(value, name);
        }
        return value;
    }

    private static @Nullable Object member(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> object) {
            return object.get(name);
        }
        if (!(value instanceof List<?> items)) {
            return null;
        }
        List<Object> members = new ArrayList<>();
        for (Object item : items) {
            Object found = member(item, name);
            if (found instanceof List<?> many) {
                members.addAll(many);
            } else if (found != null) {
                members.add(found);
            }
        }
        return members;
    }
}
