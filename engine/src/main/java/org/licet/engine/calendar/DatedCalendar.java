package org.licet.engine.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;

/** The rules of an authority with what decrees changed on single days. */
final class DatedCalendar implements WorkingCalendar {
    private final CalendarRules rules;
    private final Supplier<Map<LocalDate, Boolean>> overrides;

    /** @param overrides day to whether it is worked, asked when a day is first looked at */
    DatedCalendar(CalendarRules rules, Supplier<Map<LocalDate, Boolean>> overrides) {
        this.rules = rules;
        this.overrides = overrides;
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
    public Instant end(Instant trigger, Span span) {
        LocalDate day = trigger.atZone(zone()).toLocalDate();
        int counted = rules.countsTriggerDay() ? 1 : 0;
        return switch (span.unit()) {
            // Hours run through nights and holidays and end on the hour (as in Regulation 1182/71, art. 3(4)).
            case HOURS -> trigger.plus(Duration.ofHours(span.amount()));
            case WORKING_HOURS -> afterWorkingTime(trigger.atZone(zone()), Duration.ofHours(span.amount()));
            case WORKING_DAYS -> lastSecond(nthWorkingDay(day.plusDays(1 - counted), span.amount()));
            case DAYS -> lastSecond(rolledForward(day.plusDays(span.amount() - counted)));
            case MONTHS ->
                lastSecond(rolledForward(day.plusMonths(span.amount()).minusDays(counted)));
            case UNTIL -> lastSecond(rolledForward(nextOn(day, span)));
        };
    }

    @Override
    public LocalDate lastDay(LocalDate first, Span validity) {
        return switch (validity.unit()) {
            case DAYS -> first.plusDays(validity.amount() - 1L);
            case MONTHS -> lastDayOfMonths(first, validity.amount());
            case UNTIL -> nextOn(first, validity);
            case WORKING_DAYS -> nthWorkingDay(first, validity.amount());
            case HOURS -> first.plusDays((validity.amount() + 23) / 24 - 1L);
            case WORKING_HOURS ->
                afterWorkingTime(first.atStartOfDay(zone()), Duration.ofHours(validity.amount()))
                        .atZone(zone())
                        .toLocalDate();
        };
    }

    /** A month from 31 January ends on the last of February, not a day before it. */
    private static LocalDate lastDayOfMonths(LocalDate first, int months) {
        YearMonth last = YearMonth.from(first).plusMonths(months);
        return first.getDayOfMonth() > last.lengthOfMonth()
                ? last.atEndOfMonth()
                : first.plusMonths(months).minusDays(1);
    }

    private static LocalDate nextOn(LocalDate day, Span until) {
        LocalDate thisYear = until.monthDay().atYear(day.getYear());
        return thisYear.isBefore(day) ? until.monthDay().atYear(day.getYear() + 1) : thisYear;
    }

    private LocalDate rolledForward(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkingDay(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    private LocalDate nthWorkingDay(LocalDate first, int n) {
        LocalDate day = rolledForward(first);
        for (int counted = 1; counted < n; counted++) {
            day = rolledForward(day.plusDays(1));
        }
        return day;
    }

    private Instant lastSecond(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusSeconds(1);
    }

    private Instant afterWorkingTime(ZonedDateTime from, Duration length) {
        Duration left = length;
        LocalDate day = from.toLocalDate();
        LocalTime begin = from.toLocalTime().isBefore(rules.opens()) ? rules.opens() : from.toLocalTime();
        while (true) {
            if (isWorkingDay(day) && begin.isBefore(rules.closes())) {
                Duration open = Duration.between(begin, rules.closes());
                if (left.compareTo(open) <= 0) {
                    return day.atTime(begin).plus(left).atZone(zone()).toInstant();
                }
                left = left.minus(open);
            }
            day = day.plusDays(1);
            begin = rules.opens();
        }
    }
}
