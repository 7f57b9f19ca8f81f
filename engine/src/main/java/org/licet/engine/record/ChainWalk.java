package org.licet.engine.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.EventLog.BrokenLink;
import org.licet.engine.record.EventMapper.EventRow;
import org.licet.engine.record.EventMapper.Head;
import org.springframework.stereotype.Component;

/** Walks chains from their beginning and tells where one is broken. Events that are not sealed yet are not in them. */
@Component
class ChainWalk {

    private static final int STEP = 1000;

    private final EventMapper events;

    ChainWalk(EventMapper events) {
        this.events = events;
    }

    Optional<BrokenLink> firstBrokenLink(@Nullable String chain) {
        List<String> chains = chain == null ? events.sealedChains() : List.of(chain);
        return chains.stream().map(this::walk).flatMap(Optional::stream).findFirst();
    }

    private Optional<BrokenLink> walk(String chain) {
        // The head is read first: the sealer may add links meanwhile, which are then beyond what is asked about.
        Head head = Objects.requireNonNullElse(events.head(chain), new Head(chain, 0, Sealer.BEGINNING));
        long position = 0;
        String link = Sealer.BEGINNING;
        while (true) {
            List<EventRow> step = events.sealedAfter(chain, position, STEP);
            for (EventRow event : step) {
                Optional<BrokenLink> broken = check(event, position, link);
                if (broken.isPresent()) {
                    return broken;
                }
                position++;
                link = Objects.requireNonNull(event.link());
                if (position == head.chainPosition() && !link.equals(head.link())) {
                    return broken(event, position, "its link is not the one in the head of the chain");
                }
            }
            if (step.size() < STEP) {
                return end(chain, position, head);
            }
        }
    }

    private static Optional<BrokenLink> check(EventRow event, long position, String link) {
        long next = position + 1;
        if (!Objects.equals(event.chainPosition(), next)) {
            return Optional.of(new BrokenLink(event.chain(), next, "", "the event at this place is missing"));
        }
        Optional<String> changed = SaltedDetail.read(event.detail()).changedField();
        if (changed.isPresent()) {
            return broken(event, next, "the value of \"" + changed.get() + "\" was changed");
        }
        if (!event.linkAfter(link, next).equals(event.link())) {
            return broken(event, next, "the event, or its place in the chain, was changed");
        }
        return Optional.empty();
    }

    private Optional<BrokenLink> end(String chain, long position, Head head) {
        if (position < head.chainPosition()) {
            return Optional.of(new BrokenLink(
                    chain, position + 1, "", "the chain ends here, but its head stands at " + head.chainPosition()));
        }
        Head now = events.head(chain);
        if (now == null && position > 0 || now != null && position > now.chainPosition()) {
            return Optional.of(new BrokenLink(chain, position, "", "the chain goes on after its head"));
        }
        return Optional.empty();
    }

    private static Optional<BrokenLink> broken(EventRow event, long position, String problem) {
        return Optional.of(new BrokenLink(event.chain(), position, event.subject(), problem));
    }
}
