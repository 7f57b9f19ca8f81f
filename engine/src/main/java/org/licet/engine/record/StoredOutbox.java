package org.licet.engine.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.licet.engine.record.OutboxMapper.OrderRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders in the database. The row lock of a delivery is its lease: a node that dies loses it with its connection, and
 * other nodes skip what is locked.
 */
@Service
class StoredOutbox implements Outbox {

    private final OutboxMapper orders;
    private final ObjectProvider<OutboxHandler> handlers;
    private final FailedDelivery failures;
    private final OutboxSignal signal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoredOutbox(
            OutboxMapper orders,
            ObjectProvider<OutboxHandler> handlers,
            FailedDelivery failures,
            OutboxSignal signal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.handlers = handlers;
        this.failures = failures;
        this.signal = signal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(String kind, String subject, String payload) {
        orders.insert(kind, subject, payload, clock.instant(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.give();
            }
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void orderFor(Instant moment, String kind, String subject, String payload) {
        orders.insert(kind, subject, payload, clock.instant(), moment);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String kind, String subject) {
        orders.free(kind, subject).forEach(orders::delete);
    }

    @Override
    public int deliver(int limit) {
        int handled = 0;
        while (handled < limit && deliverNext()) {
            handled++;
        }
        return handled;
    }

    @Override
    public long backlog() {
        return orders.backlog(clock.instant());
    }

    /** Returns whether there was an order; one that fails counts, and is due again later. */
    private boolean deliverNext() {
        // Set inside the transaction, needed when it fails.
        OrderRow[] taken = new OrderRow[1];
        try {
            transaction.executeWithoutResult(status -> {
                OrderRow order = orders.lockNextDue(clock.instant());
                if (order != null) {
                    taken[0] = order;
                    handler(order.kind()).deliver(order.subject(), order.payload());
                    orders.delete(order.id());
                }
            });
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            failures.record(taken[0], e, handlers);
        }
        return taken[0] != null;
    }

    private OutboxHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing delivers orders of kind " + kind));
    }

    @Override
    public List<GivenUp> givenUp(int limit) {
        return orders.givenUp(limit);
    }

    @Override
    @Transactional
    public boolean retry(long id) {
        boolean found = orders.retry(id, clock.instant()) > 0;
        signal.give();
        return found;
    }
}
