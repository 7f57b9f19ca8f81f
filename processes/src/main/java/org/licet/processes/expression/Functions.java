package org.licet.processes.expression;

import com.google.re2j.Pattern;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The functions that expressions may call; there are no others. Dates are ISO text ({@code 2026-11-23}), so that they
 * compare with {@code <} and {@code >} as documents hold them.
 */
public final class Functions {
    private static final Map<String, Method> ALL = Arrays.stream(Functions.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers())
                    && !method.getName().equals("registered"))
            .collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));

    // the language calls static methods, which know nothing of the engine that evaluates; it leaves its clock here
    private static final ThreadLocal<Clock> CLOCK = ThreadLocal.withInitial(Clock::systemDefaultZone);

    private Functions() {}

    /** Name to method. */
    public static Map<String, Method> registered() {
        return ALL;
    }

    /** From here on, this thread evaluates by that clock. */
    static void follow(Clock clock) {
        CLOCK.set(clock);
    }

    /** How many items a list has; 0 for nothing, 1 for a single value. */
    public static long count(@Nullable Object list) {
        return items(list).size();
    }

    /** Sum of numbers, also of decimal text as money is written; 0 for an empty list. */
    public static Number sum(@Nullable Object list) {
        return Numbers.plain(items(list).stream()
                .filter(Objects::nonNull)
                .map(Numbers::exact)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether at least one item equals one of the values; without values, whether at least one is true. */
    public static boolean any(@Nullable Object list, @Nullable Object... values) {
        return items(list).stream().anyMatch(item -> isOneOf(item, values));
    }

    /** Whether every item equals one of the values; without values, whether every one is true. True for no items. */
    public static boolean all(@Nullable Object list, @Nullable Object... values) {
        return items(list).stream().allMatch(item -> isOneOf(item, values));
    }

    /** Whether a list has the item, or a text the part. */
    public static boolean contains(@Nullable Object container, @Nullable Object part) {
        if (container instanceof CharSequence text) {
            return part != null && text.toString().contains(part.toString());
        }
        return items(container).stream().anyMatch(item -> same(item, part));
    }

    /** Whether there is nothing: null, empty text, list or group. */
    public static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof CharSequence text && text.isEmpty()
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> group && group.isEmpty();
    }

    /** Whether the whole text matches the RE2 pattern, in linear time; false for no text. */
    public static boolean matches(@Nullable Object text, Object pattern) {
        return text != null && Pattern.matches(pattern.toString(), text.toString());
    }

    /** Today's date as {@code 2026-11-23}, in the zone of the clock. */
    public static String today() {
        return LocalDate.now(CLOCK.get()).toString();
    }

    /** Days from one date to another, negative when the second is the earlier. */
    public static long daysBetween(Object from, Object to) {
        return ChronoUnit.DAYS.between(date(from), date(to));
    }

    private static List<?> items(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().toList();
        }
        return value instanceof Object[] array ? Arrays.asList(array) : List.of(value);
    }

    private static boolean isOneOf(@Nullable Object item, @Nullable Object @Nullable [] values) {
        return values == null || values.length == 0
                ? Boolean.TRUE.equals(item)
                : Arrays.stream(values).anyMatch(value -> same(item, value));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return Numbers.exact(one).compareTo(Numbers.exact(other)) == 0;
        }
        return Objects.equals(one, other);
    }

    private static LocalDate date(@Nullable Object value) {
        String text = String.valueOf(value);
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("`" + text + "` is not a date like 2026-11-23", e);
        }
    }
}
