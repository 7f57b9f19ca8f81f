package org.licet.server.clerk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the tasks that were completed through this node, by machines and on pages alike. */
@Component
public final class CompletedTasks {

    private final Counter counter;

    CompletedTasks(MeterRegistry metrics) {
        this.counter = Counter.builder("licet.tasks.completed")
                .description("Tasks completed through this node")
                .register(metrics);
    }

    public void count(long more) {
        counter.increment(more);
    }
}
