package org.licet.engine.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.licet.engine.access.Actor;

/**
 * What decrees change on single days: working Saturdays, days moved, a feast of one year only. An override beats the
 * rules of its calendar and of every calendar based on it; where both have one, the calendar's own holds. Each change is
 * an event in the chain {@code calendar:<id>} and is told to every {@link CalendarWatch} in the same transaction.
 */
public interface CalendarOverrides {
    /** Length of the longest reason, in characters. */
    int LONGEST_REASON = 400;

    /**
     * The calendar's own, without those of its base, by day.
     *
     * @throws Calendars.UnknownCalendar when there is none of that id
     */
    List<DayOverride> of(String calendar, Year year);

    /**
     * Sets or replaces; what stands already is no change.
     *
     * @param reason for people: the decree with its number; everyone may read it
     * @throws OperatorsOnly when the actor is none
     * @throws Calendars.UnknownCalendar when there is none of that id
     * @throws IllegalArgumentException without a reason, with one too long, or for a day before {@link Calendars#FIRST}
     *     or after {@link Calendars#LAST}
     */
    void set(Actor by, String calendar, DayOverride override);

    /**
     * The rule holds again.
     *
     * @return whether there was an override
     * @throws OperatorsOnly when the actor is none
     * @throws Calendars.UnknownCalendar when there is none of that id
     */
    boolean clear(Actor by, String calendar, LocalDate day);

    /** One day of one calendar. */
    record DayOverride(LocalDate day, boolean working, String reason) {
        public DayOverride {
            if (day.isBefore(Calendars.FIRST) || day.isAfter(Calendars.LAST)) {
                throw new IllegalArgumentException(
                        "day " + day + " is not between " + Calendars.FIRST + " and " + Calendars.LAST);
            }
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("an override needs a reason of 1 to " + LONGEST_REASON
                        + " characters, this one has " + reason.strip().length());
            }
        }
    }

    /** Calendars are changed by operators of the installation. */
    final class OperatorsOnly extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OperatorsOnly(String login) {
            super(login + " is no operator");
        }
    }
}
