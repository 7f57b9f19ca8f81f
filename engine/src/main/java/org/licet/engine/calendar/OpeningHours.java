package org.licet.engine.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The time during which an authority is open, on the clock on its wall: an hour that summer time skips is none. */
final class OpeningHours {
    private final CalendarRules rules;
    private final WorkingCalendar days;

    OpeningHours(CalendarRules rules, WorkingCalendar days) {
        this.rules = rules;
        this.days = days;
    }

    /** When the authority has been open for so long since then; at its close rather than at the next opening. */
    Instant after(Instant from, Duration length) {
        Duration left = length;
        LocalDate day = dayOf(from);
        while (true) {
            Instant begin = later(opening(day), from);
            Duration open = openOn(day, begin, closing(day));
            if (open.compareTo(Duration.ZERO) > 0 && left.compareTo(open) <= 0) {
                return begin.plus(left);
            }
            left = left.minus(open);
            day = day.plusDays(1);
        }
    }

    /** For how long the authority was open between the two. */
    Duration between(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            Instant end = closing(day).isBefore(to) ? closing(day) : to;
            open = open.plus(openOn(day, later(opening(day), from), end));
        }
        return open;
    }

    private Duration openOn(LocalDate day, Instant begin, Instant end) {
        return days.isWorkingDay(day) && begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(rules.opens()).atZone(rules.zone()).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(rules.closes()).atZone(rules.zone()).toInstant();
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(rules.zone()).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
