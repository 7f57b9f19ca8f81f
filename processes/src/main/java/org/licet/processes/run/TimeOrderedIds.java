package org.licet.processes.run;

import java.security.SecureRandom;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * UUIDs of version 7 (RFC 9562): unique without asking the database, and in order of time, so that rows are appended to
 * an index rather than strewn over it, and ids serve as keys for paging.
 */
final class TimeOrderedIds implements IdGenerator {
    private final SecureRandom random = new SecureRandom();
    private long last;

    @Override
    public String getNextId() {
        long stamp = next();
        long high = stamp >>> 12 << 16 | 0x7000 | stamp & 0xFFF;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** Milliseconds and, in the lower 12 bits, a counter within them. */
    private synchronized long next() {
        last = Math.max(System.currentTimeMillis() << 12, last + 1);
        return last;
    }
}
