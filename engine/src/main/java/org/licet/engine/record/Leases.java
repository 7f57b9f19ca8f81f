package org.licet.engine.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Which node does a background work now. A node that dies loses its leases when they run out. */
@Component
class Leases {

    private final LeaseMapper leases;
    private final Clock clock;

    Leases(LeaseMapper leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Of one node; a test makes two. */
    static String newHolder() {
        return UUID.randomUUID().toString();
    }

    boolean take(String name, String holder, Duration length) {
        Instant now = clock.instant();
        Instant until = now.plus(length);
        if (leases.take(name, holder, now, until) > 0) {
            return true;
        }
        if (leases.exists(name)) {
            return false;
        }
        try {
            leases.insert(name, holder, until);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void release(String holder) {
        leases.release(holder);
    }
}
