package org.licet.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calendars of the installation: one per authority, with dated overrides. */
public interface Calendars {
    /** Before and after these days nothing is decreed and nothing is shown. */
    LocalDate FIRST = LocalDate.of(1900, 1, 1);

    LocalDate LAST = LocalDate.of(2200, 12, 31);

    Set<String> ids();

    /** @throws UnknownCalendar when there is none of that id */
    WorkingCalendar calendar(String id);

    /** The rules of every calendar, by id. */
    List<Rules> all();

    /**
     * Every day of a stretch and why it is worked or not, for people who check a term by hand.
     *
     * @throws UnknownCalendar when there is none of that id
     */
    List<Day> days(String id, LocalDate from, LocalDate to);

    /**
     * How a calendar counts.
     *
     * @param base whose holidays and overrides hold too, if any
     */
    record Rules(
            String id,
            @Nullable String base,
            ZoneId zone,
            LocalTime opens,
            LocalTime closes,
            Set<DayOfWeek> weekend,
            boolean countsTriggerDay) {}

    /** @param reason of the override, null without one */
    record Day(LocalDate day, boolean working, Why why, @Nullable String reason) {}

    /** Why a day is worked or not. */
    enum Why {
        WORKING_DAY,
        WEEKEND,
        HOLIDAY,
        OVERRIDE
    }

    /** No calendar of that id; says which there are. */
    final class UnknownCalendar extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String id;
        private final List<String> known;

        public UnknownCalendar(String id, Set<String> known) {
            super("no calendar `" + id + "`; this installation has " + known);
            this.id = id;
            this.known = List.copyOf(known);
        }

        public String id() {
            return id;
        }

        public List<String> known() {
            return known;
        }
    }
}
