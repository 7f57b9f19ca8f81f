package org.licet.engine.calendar;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How a term is counted, stopped and counted on, by the rules of one authority. */
final class TermArithmetic {
    private static final long HOUR = 3600;

    private final DatedCalendar days;
    private final OpeningHours hours;

    /** 1 where the trigger day is the first day of the term, else 0. */
    private final int counted;

    TermArithmetic(CalendarRules rules, DatedCalendar days) {
        this.days = days;
        this.hours = new OpeningHours(rules, days);
        this.counted = rules.countsTriggerDay() ? 1 : 0;
    }

    Remainder whole(Instant trigger, Span span) {
        LocalDate day = days.dayOf(trigger);
        return switch (span.unit()) {
            case WORKING_DAYS -> new Remainder(span.amount(), Remainder.Unit.WORKING_DAYS);
            case DAYS -> new Remainder(span.amount(), Remainder.Unit.DAYS);
            case MONTHS -> new Remainder(DAYS.between(day, day.plusMonths(span.amount())), Remainder.Unit.DAYS);
            case UNTIL -> new Remainder(DAYS.between(day, span.nextOn(day)) + counted, Remainder.Unit.DAYS);
            case HOURS -> new Remainder(span.amount() * HOUR, Remainder.Unit.SECONDS);
            case WORKING_HOURS -> new Remainder(span.amount() * HOUR, Remainder.Unit.WORKING_SECONDS);
        };
    }

    Instant end(Instant from, Remainder left) {
        LocalDate day = days.dayOf(from);
        return switch (left.unit()) {
            case WORKING_DAYS ->
                days.lastSecond(
                        left.amount() == 0
                                ? days.rolledForward(day)
                                : days.nthWorkingDay(day.plusDays(1 - counted), left.amount()));
            case DAYS -> days.lastSecond(days.rolledForward(day.plusDays(Math.max(0, left.amount() - counted))));
            // Hours run through nights and holidays and end on the hour (as in Regulation 1182/71, art. 3(4)).
            case SECONDS -> from.plusSeconds(left.amount());
            case WORKING_SECONDS -> hours.after(from, Duration.ofSeconds(left.amount()));
        };
    }

    /** Fractions of a second count as nothing, so that a clock stopped often loses and gains nothing. */
    Remainder left(Instant from, Remainder whole, Instant suspendedAt) {
        Instant start = from.truncatedTo(SECONDS);
        Instant stop = suspendedAt.truncatedTo(SECONDS);
        if (stop.isBefore(start) || stop.isAfter(end(from, whole))) {
            throw new IllegalArgumentException("a term that runs from " + from + " to " + end(from, whole)
                    + " cannot be suspended at " + suspendedAt);
        }
        LocalDate beforeFirst = days.dayOf(from).minusDays(counted);
        LocalDate completed = days.dayOf(suspendedAt).minusDays(1);
        return switch (whole.unit()) {
            case WORKING_DAYS -> whole.less(days.workingDaysBetween(beforeFirst, completed));
            case DAYS -> whole.less(completedDays(whole, beforeFirst, completed));
            case SECONDS -> whole.less(Duration.between(start, stop).toSeconds());
            case WORKING_SECONDS -> whole.less(hours.between(start, stop).toSeconds());
        };
    }

    /** The last day is never complete before its end, not even when it rolled forward from days off. */
    private static long completedDays(Remainder whole, LocalDate beforeFirst, LocalDate completed) {
        return Math.max(0, Math.min(DAYS.between(beforeFirst, completed), whole.amount() - 1));
    }
}
