package org.licet.server.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.licet.processes.ProcessTime;

/**
 * Time that stands still until it is moved: ours and the process engine's, which is one for the whole JVM. So at most
 * one scenario runs at a time.
 */
final class HandClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
        ProcessTime.set(instant);
    }

    /** Gives the process engine its running clock back. */
    static void release() {
        ProcessTime.reset();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of the same hands, moved when they are moved. */
    @Override
    public Clock withZone(ZoneId zone) {
        HandClock hands = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return hands.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return hands.withZone(other);
            }
        };
    }
}
