package org.licet.engine.record;

import java.time.Instant;
import java.util.List;

/** Effects that must follow a commit, at least once. */
public interface Outbox {

    /** Writes an order in the caller's transaction, which must exist; delivery begins after the commit. */
    void order(String kind, String subject, String payload);

    /** Delivers what is due now on this thread, up to {@code limit} orders; used by the dispatcher and by tests. */
    int deliver(int limit);

    /** How many orders wait for their first or next attempt. */
    long backlog();

    /** Orders whose last attempt failed, oldest first, for the operator. */
    List<GivenUp> givenUp(int limit);

    /** Tries an order that was given up again, from the first attempt; false when there is none. */
    boolean retry(long id);

    /** @param error of the last attempt */
    record GivenUp(long id, String kind, String subject, Instant orderedAt, int attempts, String error) {}
}
