package org.licet.engine.record;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.licet.engine.record.EventMapper.EventRow;
import org.licet.engine.record.EventMapper.Head;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed events their places in their chains. The order of a chain is the order of sealing, not of ids: an
 * event with a lower id that commits late takes the next place. The head row of a chain is locked while it grows, so
 * two sealers cannot fork it; the lease of {@link Background} only keeps nodes from trying for nothing.
 */
@Component
class Sealer implements Recurring {

    /** What stands before the first event of a chain. */
    static final String BEGINNING = "";

    private static final int BATCH = 500;

    private final EventMapper events;
    private final TransactionTemplate transaction;

    Sealer(EventMapper events, PlatformTransactionManager transactions) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "sealer";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        seal();
    }

    int seal() {
        int sealed = 0;
        for (String chain : events.unsealedChains()) {
            begin(chain);
            int batch;
            do {
                batch = Objects.requireNonNull(transaction.execute(status -> sealBatch(chain)));
                sealed += batch;
            } while (batch == BATCH);
        }
        return sealed;
    }

    private void begin(String chain) {
        if (events.head(chain) != null) {
            return;
        }
        try {
            events.insertHead(new Head(chain, 0, BEGINNING));
        } catch (DuplicateKeyException e) {
            // another node was first
        }
    }

    private int sealBatch(String chain) {
        Head head = Objects.requireNonNull(events.lockHead(chain));
        List<EventRow> batch = events.unsealed(chain, BATCH);
        long position = head.chainPosition();
        String link = head.link();
        for (EventRow event : batch) {
            position++;
            link = event.linkAfter(link, position);
            events.seal(Objects.requireNonNull(event.id()), position, link);
        }
        if (!batch.isEmpty()) {
            events.moveHead(new Head(chain, position, link));
        }
        return batch.size();
    }
}
