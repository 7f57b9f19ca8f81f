package org.licet.engine.record;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Recurring} work when it is due and this node gets its lease. */
@Component
@ConditionalOnBooleanProperty(name = "licet.background", matchIfMissing = true)
class Background implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final List<Recurring> works;
    private final Leases leases;
    private final String holder = Leases.newHolder();
    private volatile @Nullable ScheduledExecutorService threads;

    Background(List<Recurring> works, Leases leases) {
        this.works = works;
        this.leases = leases;
    }

    @Override
    public void start() {
        ScheduledExecutorService pool =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "licet-background"));
        for (Recurring work : works) {
            long millis = work.every().toMillis();
            var unused = pool.scheduleWithFixedDelay(() -> run(work), millis, millis, TimeUnit.MILLISECONDS);
        }
        threads = pool;
    }

    private void run(Recurring work) {
        try {
            Duration length = work.every().plus(LEASE);
            if (leases.take(work.name(), holder, length)) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.error("Background work {} failed; it runs again in {}", work.name(), work.every(), e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService pool = threads;
        threads = null;
        if (pool == null) {
            return;
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
            leases.release(holder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Leases were not released; they run out by themselves", e);
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
