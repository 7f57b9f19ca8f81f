package org.licet.forms;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as people write them: {@code 1 234,5}. What could mean two numbers is not read as either. */
final class TypedNumber {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,200}");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?[0-9]{1,200})([.,])([0-9]{1,200})");
    private static final Pattern GROUPED = Pattern.compile(
            "([+-]?[0-9]{1,3}(?:\\.[0-9]{3})+),([0-9]{1,200})|([+-]?[0-9]{1,3}(?:,[0-9]{3})+)\\.([0-9]{1,200})");
    private static final Pattern SPACED = Pattern.compile("[+-]?[0-9]{1,3}( [0-9]{3})+([.,][0-9]{1,200})?");

    private TypedNumber() {}

    /** Null when it is not a number, or might be another one. */
    static @Nullable BigDecimal read(String typed, String language) {
        StringBuilder plain = new StringBuilder();
        typed.strip()
                .chars()
                .forEach(c -> plain.append(Character.isSpaceChar(c) ? ' ' : c == '\u2212' ? '-' : (char) c));
        String text = plain.toString().strip();
        if (SPACED.matcher(text).matches()) {
            return new BigDecimal(text.replace(" ", "").replace(',', '.'));
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            boolean usual = decimal.group(2).equals(separator(language));
            boolean couldBeThousands = decimal.group(3).length() == 3
                    && decimal.group(1).replaceAll("[+-]", "").length() <= 3
                    && !decimal.group(1).matches("[+-]?0+");
            return couldBeThousands && !usual ? null : new BigDecimal(text.replace(',', '.'));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return grouped.group(1) != null
                    ? new BigDecimal(grouped.group(1).replace(".", "") + "." + grouped.group(2))
                    : new BigDecimal(grouped.group(3).replace(",", "") + "." + grouped.group(4));
        }
        return null;
    }

    /** As it is written into a field: without groups, with the decimal separator of the language. */
    static String shown(BigDecimal number, String language) {
        return number.toPlainString().replace(".", separator(language));
    }

    static JsonNode node(BigDecimal number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        try {
            int small = number.intValueExact();
            return nodes.numberNode(small);
        } catch (ArithmeticException tooBig) {
            return number.precision() <= 18
                    ? nodes.numberNode(number.longValueExact())
                    : nodes.numberNode(number.toBigIntegerExact());
        }
    }

    private static String separator(String language) {
        return language.equals("en") ? "." : ",";
    }
}
