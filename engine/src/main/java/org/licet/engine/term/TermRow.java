package org.licet.engine.term;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Remainder;
import org.licet.engine.calendar.WorkingCalendar;

/**
 * The clock of one file. Whoever changes it holds the file.
 *
 * @param countedFrom filing, latest resumption or reopening
 * @param leftThen what was left at that moment, as {@link Remainder} writes it
 * @param dueAt null while suspended
 * @param state one of the constants
 */
record TermRow(
        String application,
        String calendar,
        Instant countedFrom,
        String leftThen,
        @Nullable Instant dueAt,
        String state) {

    static final String RUNNING = "running";
    static final String SUSPENDED = "suspended";

    /** Ended undecided, and silence says nothing. */
    static final String OVER = "over";

    static final String ENDED = "ended";

    static TermRow begun(String application, WorkingCalendar calendar, Instant from, Remainder whole) {
        return new TermRow(application, calendar.id(), from, whole.toString(), calendar.end(from, whole), RUNNING);
    }

    /** Stands still; the day of suspension is not consumed. */
    TermRow suspended(WorkingCalendar by, Instant at) {
        Remainder left = by.left(countedFrom, Remainder.parse(leftThen), at);
        return new TermRow(application, calendar, at, left.toString(), null, SUSPENDED);
    }

    /** Runs on from where it stood. */
    TermRow resumed(WorkingCalendar by, Instant at) {
        return begun(application, by, at, Remainder.parse(leftThen));
    }

    /** The same clock by what its calendar says now. */
    TermRow recounted(WorkingCalendar by) {
        return begun(application, by, countedFrom, Remainder.parse(leftThen));
    }

    TermRow in(String newState) {
        return new TermRow(application, calendar, countedFrom, leftThen, dueAt, newState);
    }

    boolean isRunning() {
        return state.equals(RUNNING);
    }

    boolean isSuspended() {
        return state.equals(SUSPENDED);
    }

    boolean isDue(Instant now) {
        return isRunning() && dueAt != null && !dueAt.isAfter(now);
    }
}
