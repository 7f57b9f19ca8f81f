package org.licet.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/** The rules of an authority with what decrees changed on single days. */
final class DatedCalendar implements WorkingCalendar {
    private final CalendarRules rules;
    private final Supplier<Map<LocalDate, Boolean>> overrides;
    private final TermArithmetic terms;

    /** @param overrides day to whether it is worked, asked when a day is first looked at */
    DatedCalendar(CalendarRules rules, Supplier<Map<LocalDate, Boolean>> overrides) {
        this.rules = rules;
        this.overrides = overrides;
        this.terms = new TermArithmetic(rules, this);
    }

    @Override
    public String id() {
        return rules.id();
    }

    @Override
    public ZoneId zone() {
        return rules.zone();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Boolean decreed = overrides.get().get(day);
        return decreed != null ? decreed : rules.isWorkingDay(day);
    }

    @Override
    public LocalDate nextWorkingDay(LocalDate after) {
        return rolledForward(after.plusDays(1));
    }

    @Override
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        int working = 0;
        for (LocalDate day = fromExclusive.plusDays(1); !day.isAfter(toInclusive); day = day.plusDays(1)) {
            working += isWorkingDay(day) ? 1 : 0;
        }
        return working;
    }

    @Override
    public Remainder whole(Instant trigger, Span span) {
        return terms.whole(trigger, span);
    }

    @Override
    public Instant end(Instant from, Remainder left) {
        return terms.end(from, left);
    }

    @Override
    public Remainder left(Instant from, Remainder whole, Instant suspendedAt) {
        return terms.left(from, whole, suspendedAt);
    }

    @Override
    public LocalDate lastDay(LocalDate first, Span validity) {
        return switch (validity.unit()) {
            case DAYS -> first.plusDays(validity.amount() - 1L);
            case MONTHS -> lastDayOfMonths(first, validity.amount());
            case UNTIL -> validity.nextOn(first);
            case WORKING_DAYS -> nthWorkingDay(first, validity.amount());
            case HOURS -> first.plusDays((validity.amount() + 23) / 24 - 1L);
            case WORKING_HOURS -> dayOf(terms.end(morning(first), terms.whole(morning(first), validity)));
        };
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** A month from 31 January ends on the last of February, not a day before it. */
    private static LocalDate lastDayOfMonths(LocalDate first, int months) {
        YearMonth last = YearMonth.from(first).plusMonths(months);
        return first.getDayOfMonth() > last.lengthOfMonth()
                ? last.atEndOfMonth()
                : first.plusMonths(months).minusDays(1);
    }

    LocalDate rolledForward(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkingDay(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    LocalDate nthWorkingDay(LocalDate first, long n) {
        LocalDate day = rolledForward(first);
        for (long counted = 1; counted < n; counted++) {
            day = rolledForward(day.plusDays(1));
        }
        return day;
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    Instant lastSecond(LocalDate day) {
        return morning(day.plusDays(1)).minusSeconds(1);
    }
}
