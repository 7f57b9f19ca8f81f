package org.licet.engine.record;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.EventMapper.EventRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes one row an event; {@link Sealer} links the rows after they are committed, so that writers never queue. */
@Service
class ChainedEventLog implements EventLog {

    private final EventMapper events;
    private final Sealer sealer;
    private final ChainWalk walk;

    ChainedEventLog(EventMapper events, Sealer sealer, ChainWalk walk) {
        this.events = events;
        this.sealer = sealer;
        this.walk = walk;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Event event) {
        events.insert(new EventRow(
                null,
                event.chain(),
                event.subject(),
                event.kind(),
                event.at().truncatedTo(ChronoUnit.MILLIS),
                event.actor(),
                event.reason(),
                event.taskId(),
                SaltedDetail.of(event.detail()).json(),
                null,
                null));
    }

    @Override
    public List<Event> of(String chain, String subject) {
        return events.of(chain, subject).stream().map(ChainedEventLog::event).toList();
    }

    private static Event event(EventRow row) {
        return new Event(
                row.chain(),
                row.subject(),
                row.kind(),
                row.happenedAt(),
                row.actor(),
                row.reason(),
                row.taskId(),
                SaltedDetail.read(row.detail()).plain());
    }

    @Override
    public int seal() {
        return sealer.seal();
    }

    @Override
    public Optional<BrokenLink> verify(@Nullable String chain) {
        return walk.firstBrokenLink(chain);
    }

    @Override
    @Transactional
    public int erase(String chain, String subject, String field) {
        int erased = 0;
        for (EventRow row : events.lockOf(chain, subject)) {
            SaltedDetail detail = SaltedDetail.read(row.detail());
            if (detail.has(field)) {
                events.updateDetail(
                        Objects.requireNonNull(row.id()), detail.without(field).json());
                erased++;
            }
        }
        return erased;
    }
}
