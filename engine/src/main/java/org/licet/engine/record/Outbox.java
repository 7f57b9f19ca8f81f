package org.licet.engine.record;

import java.time.Instant;
import java.util.List;

/** Effects that must follow a commit, at least once. */
public interface Outbox {

    /** Writes an order in the caller's transaction, which must exist; delivery begins after the commit. */
    void order(String kind, String subject, String payload);

    /**
     * The same for a moment in the future, in the caller's transaction, which must exist. Looking for what is due costs
     * by what is due, not by what waits.
     */
    void orderFor(Instant moment, String kind, String subject, String payload);

    /**
     * Takes the undelivered orders of a subject back, but for one that is being delivered just now: its handler waits for
     * what the caller holds, and must then see for itself that its time is over.
     */
    void withdraw(String kind, String subject);

    /** Delivers what is due now on this thread, up to {@code limit} orders; used by the dispatcher and by tests. */
    int deliver(int limit);

    /** How many orders that are due wait for their first or next attempt. */
    long backlog();

    /** Orders whose last attempt failed, oldest first, for the operator. */
    List<GivenUp> givenUp(int limit);

    /** Tries an order that was given up again, from the first attempt; false when there is none. */
    boolean retry(long id);

    /** @param error of the last attempt */
    record GivenUp(long id, String kind, String subject, Instant orderedAt, int attempts, String error) {}
}
