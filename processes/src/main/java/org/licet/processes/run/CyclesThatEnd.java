package org.licet.processes.run;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ProcessTime;

/**
 * The next time of a cycle lies after the time of this one. The engine's own calendar gives the last time of a
 * three-times cycle again as long as the clock shows exactly that instant; on a clock that stands, without end.
 */
final class CyclesThatEnd extends CycleBusinessCalendar {

    @Override
    public @Nullable Date resolveDuedate(String cycle, @Nullable Date start, long offset) {
        Date next = super.resolveDuedate(cycle, start, offset);
        boolean overAgain = next != null && start == null && !next.toInstant().isAfter(ProcessTime.now());
        return overAgain ? null : next;
    }
}
