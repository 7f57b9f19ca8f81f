package org.licet.engine.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Page;

/**
 * Files that stand still: their process could not be started, or a step or timer failed after its retries. The
 * operator sees all, a supervisor those of their agencies; others none.
 */
public interface Incidents {

    Page<CaseIncident> list(Actor by, @Nullable String after, int limit);

    /**
     * Gives it one more try.
     *
     * @throws UnknownIncident also when the actor may not see it
     */
    void retry(Actor by, String id);

    /**
     * @param kind {@code start} (the process did not start) or {@code process} (a step or timer failed)
     * @param elementId where in the model, null for a start
     * @param message of the failure, without stack trace
     */
    record CaseIncident(
            String id,
            String kind,
            ApplicationReference application,
            String authorization,
            @Nullable String elementId,
            @Nullable String message,
            Instant at) {}

    /** No such incident for this actor. */
    final class UnknownIncident extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownIncident(String id) {
            super(id);
        }
    }
}
