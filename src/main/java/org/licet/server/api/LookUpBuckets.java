package org.licet.server.api;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import org.licet.engine.access.Actor;
import org.licet.engine.lookup.LookUpLimit;
import org.licet.engine.lookup.LookUps.TooManyLookUps;
import org.springframework.stereotype.Component;

/** One bucket for each account, wherever its look-ups come from: pages, evaluations, filings. */
@Component
class LookUpBuckets implements LookUpLimit {

    private final Buckets buckets;

    LookUpBuckets(Limits limits, Clock clock) {
        this.buckets = new Buckets(limits.lookUp(), clock);
    }

    @Override
    public void count(Actor by) {
        ConsumptionProbe probe = buckets.of(by.login()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyLookUps(probe.getNanosToWaitForRefill() / 1_000_000_000 + 1);
        }
    }
}
