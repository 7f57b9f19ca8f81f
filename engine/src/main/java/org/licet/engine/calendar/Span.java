package org.licet.engine.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of legal time in the one notation of packages: {@code 10 working days}, {@code 72 hours},
 * {@code 8 working hours}, {@code 30 days}, {@code 2 months}, {@code until 12-31}.
 *
 * @param amount of units; month * 100 + day for {@link Unit#UNTIL}
 */
public record Span(int amount, Unit unit) {
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4}) (working day|day|hour|working hour|month)s?");
    private static final Pattern DATED = Pattern.compile("until (\\d{2})-(\\d{2})");

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        HOURS,
        WORKING_HOURS,
        MONTHS,
        UNTIL
    }

    public Span {
        if (amount < 1) {
            throw new IllegalArgumentException("a span is at least 1 long, not " + amount);
        }
    }

    /** @throws IllegalArgumentException with a message for an analyst that shows the notation */
    public static Span parse(String text) {
        Matcher counted = COUNTED.matcher(text.strip());
        if (counted.matches() && Integer.parseInt(counted.group(1)) > 0) {
            String unit = counted.group(2).replace(' ', '_').toUpperCase(Locale.ROOT) + "S";
            return new Span(Integer.parseInt(counted.group(1)), Unit.valueOf(unit));
        }
        Matcher dated = DATED.matcher(text.strip());
        if (dated.matches()) {
            int month = Integer.parseInt(dated.group(1));
            int day = Integer.parseInt(dated.group(2));
            if (isDayOfSomeYear(month, day)) {
                return new Span(month * 100 + day, Unit.UNTIL);
            }
        }
        throw new IllegalArgumentException("`" + text + "` is not a length of time; write it as `10 working days`,"
                + " `72 hours`, `8 working hours`, `30 days`, `2 months` or `until 12-31` (month-day)");
    }

    private static boolean isDayOfSomeYear(int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.Month.of(month).maxLength();
    }

    /** The day on or after the given one that {@link Unit#UNTIL} names; 29 February is the 28th in other years. */
    LocalDate nextOn(LocalDate day) {
        MonthDay named = MonthDay.of(amount / 100, amount % 100);
        LocalDate thisYear = named.atYear(day.getYear());
        return thisYear.isBefore(day) ? named.atYear(day.getYear() + 1) : thisYear;
    }

    /** The notation that {@link #parse} reads. */
    @Override
    public String toString() {
        if (unit == Unit.UNTIL) {
            return String.format(Locale.ROOT, "until %02d-%02d", amount / 100, amount % 100);
        }
        String plural = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
}
