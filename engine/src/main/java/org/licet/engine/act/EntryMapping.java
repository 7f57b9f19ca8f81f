package org.licet.engine.act;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an entry is filled: each field from the document path or decision output that {@code register.entry} gives. A
 * field whose path leads nowhere is left out; whether it may be is the register's schema to say.
 *
 * @param entry field to path
 */
record EntryMapping(Map<String, String> entry) {

    ObjectNode fill(Function<String, @Nullable Object> documents) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(entry).forEach((field, path) -> {
            Object value = Paths.read(path, documents);
            if (value != null) {
                data.set(field, Json.treeOf(value));
            }
        });
        return data;
    }
}
