package org.licet.engine.register;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the public sees of masked values: of each word its first letter, of a personal number its last two digits, of
 * numbers and truth values nothing. The length is never shown, and no hash is: 13 digits are soon tried out.
 */
final class Mask {

    private static final String HIDDEN = "•••";
    private static final Pattern MOSTLY_DIGITS = Pattern.compile("\\D*(?:\\d\\D{0,2}){5,}");
    private static final int LAST_DIGITS = 2;

    private Mask() {}

    /** Companies in full, natural persons masked. */
    static String holder(String id, String name) {
        return id.startsWith("person:") ? text(name) : name;
    }

    static String text(String text) {
        if (MOSTLY_DIGITS.matcher(text).matches()) {
            String digits = text.replaceAll("\\D", "");
            return HIDDEN + digits.substring(digits.length() - LAST_DIGITS);
        }
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + HIDDEN)
                .collect(Collectors.joining(" "));
    }

    /** Whether a value was masked when it was written, whatever its field is now. */
    static boolean isMasked(JsonNode value) {
        return value.isString() && value.stringValue().contains(HIDDEN);
    }

    static JsonNode json(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, field) -> masked.set(name, json(field)));
            return masked;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> masked.add(json(item)));
            return masked;
        }
        if (value.isNull()) {
            return value;
        }
        return JsonNodeFactory.instance.stringNode(value.isString() ? text(value.stringValue()) : HIDDEN);
    }
}
