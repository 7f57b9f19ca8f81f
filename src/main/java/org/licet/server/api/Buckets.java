package org.licet.server.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One bucket per caller. Kept in memory, so a cluster of n nodes allows n times as much: enough to stop guessing and
 * floods. The callers seen longest ago are forgotten when there are too many.
 */
public final class Buckets {

    private static final int MOST = 20_000;

    private final Limits.Rate rate;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    public Buckets(Limits.Rate rate, Clock clock) {
        this.rate = rate;
        this.time = new ClockTime(clock);
    }

    public Bucket of(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, unseen -> Bucket.builder()
                    .withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                    .build());
        }
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
