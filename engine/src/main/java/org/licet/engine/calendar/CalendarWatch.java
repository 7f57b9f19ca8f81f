package org.licet.engine.calendar;

import java.time.LocalDate;

/** Is told when an override changed a day, in the same transaction, so that running terms follow. */
public interface CalendarWatch {

    /**
     * Called once for the calendar and once for every calendar based on it. Ask {@link Calendars#calendar} again: a
     * calendar asked for before does not know the change.
     *
     * @param calendar on which {@code day} may now be worked or not; terms that end before that day are not touched
     */
    void changed(String calendar, LocalDate day);
}
