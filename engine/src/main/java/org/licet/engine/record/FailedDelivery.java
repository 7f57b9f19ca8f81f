package org.licet.engine.record;

import java.time.Clock;
import java.time.Duration;
import org.licet.engine.record.OutboxMapper.OrderRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a delivery that failed: another attempt after a pause that doubles, in the end giving up. */
@Component
class FailedDelivery {

    static final int ATTEMPTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(FailedDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int ERROR_LENGTH = 2000;

    private final OutboxMapper orders;
    private final ObjectProvider<GivenUpWatch> watches;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FailedDelivery(
            OutboxMapper orders,
            ObjectProvider<GivenUpWatch> watches,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.watches = watches;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    static Duration pauseAfter(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
    }

    void record(OrderRow order, RuntimeException cause, ObjectProvider<OutboxHandler> handlers) {
        transaction.executeWithoutResult(status -> {
            OrderRow current = orders.lock(order.id());
            if (current == null) {
                return; // another node tries it already
            }
            int attempts = current.attempts() + 1;
            String error = shortened(cause.toString());
            if (attempts < ATTEMPTS) {
                LOG.warn("Order {} for {} failed, attempt {}: {}", order.kind(), order.subject(), attempts, error);
                orders.postpone(order.id(), attempts, clock.instant().plus(pauseAfter(attempts)), error);
            } else {
                LOG.error("Order {} for {} is given up", order.kind(), order.subject(), cause);
                orders.giveUp(order.id(), attempts, error);
            }
        });
        if (order.attempts() + 1 >= ATTEMPTS) {
            tell(order, cause, handlers);
        }
    }

    /** In a transaction of its own: whatever it does, the order stays given up and visible. */
    private void tell(OrderRow order, RuntimeException cause, ObjectProvider<OutboxHandler> handlers) {
        try {
            transaction.executeWithoutResult(status -> {
                handlers.stream()
                        .filter(handler -> handler.kind().equals(order.kind()))
                        .forEach(handler -> handler.givenUp(order.subject(), order.payload(), cause));
                watches.forEach(watch -> watch.gaveUp(order.kind(), order.subject(), cause));
            });
        } catch (RuntimeException e) {
            LOG.error("Giving up order {} for {} failed", order.kind(), order.subject(), e);
        }
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }
}
