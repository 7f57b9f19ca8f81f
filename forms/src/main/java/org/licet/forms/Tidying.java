package org.licet.forms;

import java.util.Locale;
import java.util.Set;

/**
 * Takes out of a number of a document what people write into it to read it more easily. Only for formats that are
 * stored without separators: any other text stays exactly as it was typed.
 */
final class Tidying {
    private static final Set<String> UPPER_CASE = Set.of("iban", "vehicle-plate", "vin");
    private static final Set<String> OTHERS = Set.of("idnp", "idno", "hs-code", "phone");

    private Tidying() {}

    static boolean concerns(String format) {
        return UPPER_CASE.contains(format) || OTHERS.contains(format);
    }

    static String tidy(String format, String typed) {
        StringBuilder tidy = new StringBuilder();
        typed.chars()
                .filter(c -> !isSeparator((char) c) && !(format.equals("phone") && (c == '(' || c == ')')))
                .forEach(c -> tidy.append((char) c));
        return UPPER_CASE.contains(format) ? tidy.toString().toUpperCase(Locale.ROOT) : tidy.toString();
    }

    static boolean isUpperCase(String format) {
        return UPPER_CASE.contains(format);
    }

    /** Spaces of all kinds, hyphens and dashes, full stops. */
    static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '.'
                || c == '-'
                || (c >= '\u2010' && c <= '\u2015');
    }
}
