package org.licet.engine.step;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision table answered, as the document that expressions read: texts, numbers, truth values and lists. */
final class Outputs {

    private Outputs() {}

    /**
     * @param many whether several rules may answer: each output is then a list, of however many; otherwise it is the
     *     value that the one rule gives
     */
    static Map<String, @Nullable Object> of(List<Map<String, @Nullable Object>> rules, boolean many) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        if (!many) {
            rules.get(0).forEach((output, value) -> result.put(output, plain(value)));
            return result;
        }
        for (Map<String, @Nullable Object> rule : rules) {
            rule.keySet().forEach(output -> result.computeIfAbsent(output, name -> all(rules, name)));
        }
        return result;
    }

    private static List<@Nullable Object> all(List<Map<String, @Nullable Object>> rules, String output) {
        List<@Nullable Object> values = new ArrayList<>();
        rules.forEach(rule -> values.add(plain(rule.get(output))));
        return values;
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Date date) {
            return day(date.toInstant());
        }
        if (value instanceof TemporalAccessor temporal) {
            return temporal.toString();
        }
        return value instanceof Iterable<?> items ? list(items) : value instanceof Boolean ? value : text(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<@Nullable Object> list(Iterable<?> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(plain(item)));
        return list;
    }

    /** FEEL counts in decimals; whole ones are whole numbers to forms and registers. */
    private static Object number(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        boolean isLong = decimal.scale() <= 0 && decimal.precision() - decimal.scale() < 19;
        return isLong ? (Object) decimal.longValueExact() : decimal;
    }

    /** Tables that say {@code date} answer with midnight. */
    private static String day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        boolean midnight = LocalTime.ofInstant(instant, ZoneOffset.UTC).equals(LocalTime.MIDNIGHT);
        return midnight ? day.toString() : instant.toString();
    }
}
