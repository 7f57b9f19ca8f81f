package org.licet.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The working days of one authority. */
public interface WorkingCalendar {

    String id();

    ZoneId zone();

    boolean isWorkingDay(LocalDate day);

    /**
     * The last moment of a term: the trigger day is not counted (unless the calendar says so), an end on a
     * non-working day rolls forward, a day ends with its last second in the authority's time zone.
     */
    Instant end(Instant trigger, Span span);

    /** The last day of a validity that begins on {@code first}: {@code 12 months} from 2026-03-01 ends 2027-02-28. */
    LocalDate lastDay(LocalDate first, Span validity);
}
