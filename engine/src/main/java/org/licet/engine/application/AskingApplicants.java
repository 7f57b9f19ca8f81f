package org.licet.engine.application;

import java.time.Instant;
import java.util.Optional;
import org.licet.engine.access.Actor;
import tools.jackson.databind.JsonNode;

/** What becomes of a file while its applicant is asked for something: its clock stands still, its answers change. */
public interface AskingApplicants {

    /** The file, held until the transaction ends, if the actor may act for its applicant; else empty. */
    Optional<CaseFile> hold(Actor by, ApplicationReference reference);

    /**
     * The same for a clerk of the agency, if the file was filed at its counter: who stood there may have no account. Never
     * for a party of the clerk.
     */
    Optional<CaseFile> holdAtCounter(Actor by, ApplicationReference reference);

    /** The clock stands still and the file awaits its applicant. @param until at most */
    void suspend(ApplicationReference reference, Instant until, String by);

    /**
     * The clock runs on.
     *
     * @param stage where the file stands again, if it still awaits its applicant
     * @param at from when on the clock runs; earlier than now where nobody could act in time
     */
    void resume(ApplicationReference reference, Stage stage, Instant at, String by);

    /** Puts other answers in place of those that were filed; the caller keeps the old ones. */
    void replace(ApplicationReference reference, JsonNode data);
}
