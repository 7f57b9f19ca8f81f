package org.licet.processes.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.licet.processes.ProcessTime;

/** A clock that stands until a test moves it, and takes the process engine's with it. */
public final class SettableClock extends Clock {
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
        ProcessTime.set(instant);
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
