package org.licet.processes.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be a process variable: text, numbers, truth values. Documents stay documents. */
final class Scalars {
    private static final int LONGEST = 4_000;

    private Scalars() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> scalars = new LinkedHashMap<>();
        values.forEach((name, value) -> scalars.put(name, of(name, value)));
        return scalars;
    }

    static @Nullable Object of(String name, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof CharSequence text) {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("process variable `" + name + "` has " + text.length()
                        + " characters; at most " + LONGEST + " are kept");
            }
            return text.toString();
        }
        if (value instanceof Number number) {
            return number(name, number);
        }
        throw new IllegalArgumentException("process variable `" + name + "` must be text, a number or true/false, not "
                + value.getClass().getSimpleName());
    }

    /** Longs and doubles are what the engine stores; a number that would lose digits is refused. */
    private static Object number(String name, Number number) {
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            BigDecimal exact = new BigDecimal(number.toString());
            if (Math.abs((long) exact.scale()) <= 400 && exact.precision() <= 400) {
                if (exact.stripTrailingZeros().scale() <= 0
                        && exact.toBigInteger().bitLength() < 64) {
                    return exact.longValueExact();
                }
                double near = exact.doubleValue();
                if (Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(exact) == 0) {
                    return near;
                }
            }
            throw new IllegalArgumentException(
                    "process variable `" + name + "`: " + exact.precision() + " digits are too many; pass it as text");
        }
        return number instanceof Double || number instanceof Float
                ? (Object) number.doubleValue()
                : (Object) number.longValue();
    }
}
