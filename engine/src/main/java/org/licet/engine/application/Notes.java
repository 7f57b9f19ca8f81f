package org.licet.engine.application;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Page;

/**
 * What clerks write down about a file among themselves. Only clerks of its agency who may read it write and read notes;
 * who may act for the applicant does neither, not even when they work there. Nothing is changed or removed.
 */
public interface Notes {

    /** Characters. */
    int LONGEST = 4_000;

    /**
     * @param reason as for {@link Applications#find}
     * @param text not blank, at most {@link #LONGEST} characters
     * @throws ClosingFiles.UnknownFile also when the actor is no clerk of its agency, or may act for the applicant
     * @throws Applications.ReasonNeeded when the actor has no task of it and gives no declared reason
     */
    Note add(Actor by, ApplicationReference reference, @Nullable String reason, String text);

    /**
     * Newest first; empty for all who may not read them.
     *
     * @throws Applications.ReasonNeeded as for {@link #add}
     */
    Optional<Page<Note>> list(
            Actor by, ApplicationReference reference, @Nullable String reason, @Nullable String after, int limit);

    /** @param by login; @param name of who wrote it, the login where there is no account any more */
    record Note(long id, String by, String name, Instant at, String text) {}
}
