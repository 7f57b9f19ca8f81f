package org.licet.engine.register;

import org.springframework.stereotype.Component;

/**
 * Hands out numbers without gaps or duplicates. The counter's row stays locked until the caller's transaction ends: a
 * rollback gives the number back, and the next issue waits to see.
 */
@Component
class Numbering {

    private final CounterMapper counters;

    Numbering(CounterMapper counters) {
        this.counters = counters;
    }

    long next(String registerId, int period) {
        Long last = counters.lock(registerId, period);
        if (last == null) {
            last = open(registerId, period);
        }
        counters.advance(registerId, period, last + 1);
        return last + 1;
    }

    /** The first issue of a period: parallel ones wait at the gate and then find the row. */
    private long open(String registerId, int period) {
        counters.lockGate();
        Long last = counters.lock(registerId, period);
        if (last == null) {
            counters.open(registerId, period);
            last = 0L;
        }
        return last;
    }
}
