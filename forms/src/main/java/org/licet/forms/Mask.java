package org.licet.forms;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a text is written in groups: {@code "AAA 999"}. 9 is a digit, A a letter, * either; anything else stands for
 * itself on the page and is not stored.
 */
record Mask(String pattern) {
    private static final int LONGEST = 60;
    static final Set<String> OWN_CONTROLS = Set.of("date", "date-time", "time", "attachment-id", "country", "currency");

    /** What is wrong with a mask of a field; null when nothing is. */
    static @Nullable String problem(JsonNode value, FormIndex.@Nullable Entry field) {
        String pattern = value.isString() ? value.stringValue() : "";
        if (pattern.isBlank() || pattern.length() > LONGEST) {
            return "must be a text of at most " + LONGEST + " characters, for example \"AAA 999\"";
        }
        int places = places(pattern);
        if (places == 0) {
            return "has no place to write in: 9 is a digit, A a letter, * either";
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (!isPlace(c)
                    && (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.isISOControl(c))) {
                return "has \"" + c + "\", which could not be told from an answer: "
                        + "9 is a digit, A a letter, * either, and separators are neither letters nor digits";
            }
        }
        return field == null ? null : problem(places, field);
    }

    private static @Nullable String problem(int places, FormIndex.Entry field) {
        String format = field.text("format");
        if (!"string".equals(field.type())) {
            return "is for texts, but the field is of type " + field.type();
        }
        if (format != null && OWN_CONTROLS.contains(format)) {
            return "cannot be used with the format " + format + ", which has a control of its own (without: "
                    + String.join(", ", new TreeSet<>(OWN_CONTROLS)) + ")";
        }
        for (SchemaPart part : field.sure()) {
            JsonNode least = part.json().path("minLength");
            JsonNode most = part.json().path("maxLength");
            if (least.isNumber() && places < least.asInt(0)) {
                return "has " + places + " places, but the schema asks for at least " + least + " characters";
            }
            if (most.isNumber() && places > most.asInt(0)) {
                return "has " + places + " places, but the schema allows at most " + most + " characters";
            }
        }
        return null;
    }

    /** A stored answer with its separators, when it fits; else as it is. */
    String shown(String stored) {
        if (stored.length() != places(pattern)) {
            return stored;
        }
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char place = pattern.charAt(i);
            if (!isPlace(place)) {
                shown.append(place);
            } else if (fits(place, stored.charAt(at))) {
                shown.append(stored.charAt(at++));
            } else {
                return stored;
            }
        }
        return shown.toString();
    }

    /** What was typed, without the separators of the mask and without those that people use anyway. */
    String stored(String typed) {
        StringBuilder stored = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (!Tidying.isSeparator(c) && (isPlace(c) || pattern.indexOf(c) < 0)) {
                stored.append(c);
            }
        }
        return stored.toString();
    }

    int length() {
        return pattern.length();
    }

    boolean isDigits() {
        return pattern.indexOf('A') < 0 && pattern.indexOf('*') < 0;
    }

    private static int places(String pattern) {
        return (int) pattern.chars().filter(c -> isPlace((char) c)).count();
    }

    private static boolean isPlace(char c) {
        return c == '9' || c == 'A' || c == '*';
    }

    private static boolean fits(char place, char c) {
        return switch (place) {
            case '9' -> c >= '0' && c <= '9';
            case 'A' -> Character.isLetter(c);
            default -> Character.isLetter(c) || (c >= '0' && c <= '9');
        };
    }
}
