package org.licet.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The working days of one authority. */
public interface WorkingCalendar {

    String id();

    ZoneId zone();

    boolean isWorkingDay(LocalDate day);

    /** The first working day after that day, which is not looked at itself. */
    LocalDate nextWorkingDay(LocalDate after);

    /** How many working days there are after the first day, up to and with the second; none when it is not later. */
    int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive);

    /**
     * The last moment of a term: the trigger day is not counted (unless the calendar says so), an end on a
     * non-working day rolls forward, a day ends with its last second in the authority's time zone.
     */
    default Instant end(Instant trigger, Span span) {
        return end(trigger, whole(trigger, span));
    }

    /**
     * The whole term as what is left of it when it begins: months and {@code until} become calendar days counted from
     * the trigger day, hours become seconds.
     */
    Remainder whole(Instant trigger, Span span);

    /**
     * When what is left ends, counted from a trigger or a resumption; the rule for the trigger day holds for both. Days
     * end with the last second of a working day.
     */
    Instant end(Instant from, Remainder left);

    /**
     * What is left when the term is suspended. The day of suspension is not consumed: of days, those completed before
     * it are (Law 160/2011); of hours, what has passed, to the second. On the last day one day is left, also when the
     * term was counted in calendar days and rolled forward onto that day.
     *
     * @param from the trigger, or the latest resumption
     * @param whole what was left then
     * @throws IllegalArgumentException when the suspension is before {@code from} or after the end
     */
    Remainder left(Instant from, Remainder whole, Instant suspendedAt);

    /** The last day of a validity that begins on {@code first}: {@code 12 months} from 2026-03-01 ends 2027-02-28. */
    LocalDate lastDay(LocalDate first, Span validity);
}
