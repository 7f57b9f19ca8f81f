package org.licet.server.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;

/** How far the work behind the front door lags behind it. */
@Component
class BacklogMetric {

    BacklogMetric(Outbox outbox, MeterRegistry metrics) {
        Gauge.builder("licet.outbox.backlog", outbox, Outbox::backlog)
                .description("Orders in the outbox that wait for their first or next attempt")
                .register(metrics);
    }
}
