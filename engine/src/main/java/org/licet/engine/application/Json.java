package org.licet.engine.application;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents as they are stored: text, decimals kept as they were written. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    public static String text(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /** Maps, lists and scalars, as expressions read them. */
    public static @Nullable Object plain(JsonNode tree) {
        return MAPPER.convertValue(tree, Object.class);
    }

    public static JsonNode treeOf(@Nullable Object plain) {
        return MAPPER.valueToTree(plain);
    }
}
