package org.licet.engine.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The append-only, chained record of everything that happened. */
public interface EventLog {

    /** Writes in the caller's transaction, which must exist. */
    void append(Event event);

    /** Events of a subject in the order they happened; who may read is the caller's matter. */
    List<Event> of(String chain, String subject);

    /** Links committed events that are not linked yet; run by a leased sealer every second, by hand in tests. */
    int seal();

    /** Walks a chain (all chains when null) and names the first broken link. */
    Optional<BrokenLink> verify(@Nullable String chain);

    /** Erases the value (and salt) of one field of the events of a subject; the chain stays verifiable. */
    int erase(String chain, String subject, String field);

    /**
     * @param position 1-based in its chain
     * @param problem what does not fit, in words
     */
    record BrokenLink(String chain, long position, String subject, String problem) {}
}
