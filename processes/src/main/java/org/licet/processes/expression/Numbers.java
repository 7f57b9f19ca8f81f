package org.licet.processes.expression;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as the language compares them: it holds {@code 240.00} and {@code 240} for different, and {@code 0.1} in a
 * document for different from {@code 0.1} in the expression, unless both are of the kind that its own literals are.
 */
final class Numbers {
    /** Arithmetic on {@code 1e1000000000} would fill the memory. */
    private static final int DIGITS = 1_000;

    private Numbers() {}

    /** A whole number as a long, another as a double where that loses nothing. */
    static Number plain(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger integer) {
            return plain(new BigDecimal(integer));
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : number;
    }

    private static Number plain(BigDecimal decimal) {
        checked(decimal);
        BigDecimal shortest = decimal.stripTrailingZeros();
        if (shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= 18) {
            return shortest.longValueExact();
        }
        double near = shortest.doubleValue();
        return Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(shortest) == 0
                ? (Number) near
                : shortest;
    }

    /** A number, or decimal text as money is written. */
    static BigDecimal exact(Object value) {
        try {
            return checked(value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`" + value + "` is not a number", e);
        }
    }

    private static BigDecimal checked(BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new IllegalArgumentException("a number with more than " + DIGITS + " digits");
        }
        return number;
    }
}
