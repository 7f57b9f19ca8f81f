package org.licet.engine.record;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the dispatcher of this node that an order was committed. */
@Component
class OutboxSignal {

    private final Semaphore orders = new Semaphore(0);

    void give() {
        // One permit wakes one thread, which then empties the outbox: more would only make it look again for nothing.
        if (orders.availablePermits() < OutboxDispatcher.THREADS) {
            orders.release();
        }
    }

    void await(long millis) throws InterruptedException {
        boolean unused = orders.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }
}
