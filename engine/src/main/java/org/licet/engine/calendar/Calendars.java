package org.licet.engine.calendar;

import java.util.Set;

/** The calendars of the installation: one per authority, with dated overrides. */
public interface Calendars {

    Set<String> ids();

    /** @throws IllegalArgumentException when there is none of that id */
    WorkingCalendar calendar(String id);
}
