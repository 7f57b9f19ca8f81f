package org.licet.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Delivers orders as they are committed; looks every second for those of dead nodes and for retries. */
@Component
@ConditionalOnBooleanProperty(name = "licet.background", matchIfMissing = true)
class OutboxDispatcher implements SmartLifecycle {

    static final int THREADS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final long POLL_MILLIS = 1000;
    private static final int BATCH = 100;

    private final Outbox outbox;
    private final OutboxSignal signal;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxDispatcher(Outbox outbox, OutboxSignal signal) {
        this.outbox = outbox;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= THREADS; i++) {
            Thread thread = new Thread(this::work, "licet-outbox-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (running) {
            try {
                if (outbox.deliver(BATCH) == 0) {
                    signal.await(POLL_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The outbox could not be read; it is tried again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(thread -> signal.give());
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
