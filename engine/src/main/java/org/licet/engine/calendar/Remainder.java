package org.licet.engine.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a term, in one of the four units in which a clock that stops can be kept: {@code 7 working days},
 * {@code 12 days}, {@code 5400 seconds}, {@code 5400 working seconds}. It is stored in this notation.
 *
 * @param amount 0 or more; {@code 0 days} end with the day from which they are counted
 */
public record Remainder(long amount, Unit unit) {
    private static final Pattern NOTATION = Pattern.compile("(\\d{1,9}) (working day|day|second|working second)s?");

    /** What is counted. A working second is one of the authority's opening hours. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        SECONDS,
        WORKING_SECONDS
    }

    public Remainder {
        if (amount < 0) {
            throw new IllegalArgumentException("less than nothing cannot be left of a term: " + amount);
        }
    }

    /** @throws IllegalArgumentException with a message that shows the notation */
    public static Remainder parse(String text) {
        Matcher written = NOTATION.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("`" + text + "` is not what is left of a term; it is written as"
                    + " `7 working days`, `12 days`, `5400 seconds` or `5400 working seconds`");
        }
        String unit = written.group(2).replace(' ', '_').toUpperCase(Locale.ROOT) + "S";
        return new Remainder(Long.parseLong(written.group(1)), Unit.valueOf(unit));
    }

    Remainder less(long consumed) {
        return new Remainder(amount - consumed, unit);
    }

    /** The notation that {@link #parse} reads. */
    @Override
    public String toString() {
        String plural = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
}
