package org.licet.processes;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The process engine's own clock, which is static: one for the whole JVM. Only tests and scenarios set it, one at a
 * time, and to the same instant as their {@link java.time.Clock}; a serving process never does.
 */
public final class ProcessTime {

    private ProcessTime() {}

    /** Stops the engine's clock at an instant; timers due by then run with {@link Processes#runDueJobs()}. */
    public static void set(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** What the engine's clock shows. */
    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Lets the clock run with the system's again. */
    public static void reset() {
        ClockUtil.reset();
    }
}
