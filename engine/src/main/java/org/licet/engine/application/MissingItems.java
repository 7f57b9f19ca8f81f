package org.licet.engine.application;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.licet.forms.FieldError;

/** What an incomplete filing still lacks, as it is kept with the file. */
final class MissingItems {

    private MissingItems() {}

    static @Nullable String write(List<FieldError> missing) {
        return missing.isEmpty()
                ? null
                : Json.text(Json.treeOf(missing.stream()
                        .map(item -> Map.of("pointer", item.pointer(), "code", item.code(), "message", item.message()))
                        .toList()));
    }

    static List<FieldError> read(@Nullable String text) {
        return text == null
                ? List.of()
                : StreamSupport.stream(Json.tree(text).spliterator(), false)
                        .map(item -> new FieldError(
                                item.path("pointer").asString(),
                                item.path("code").asString(),
                                item.path("message").asString()))
                        .toList();
    }
}
