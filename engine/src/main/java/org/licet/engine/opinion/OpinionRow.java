package org.licet.engine.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;

/**
 * One question to one agency. Whoever changes it holds the file.
 *
 * @param opinion its id in package.yaml
 * @param task of the agency's clerks
 * @param state one of the constants
 * @param outcome null while there is none
 * @param answer what the clerks wrote, as JSON; null when they did not
 * @param answeredLate after the end of the term
 */
record OpinionRow(
        long id,
        String application,
        String opinion,
        String agency,
        String roleName,
        String form,
        String task,
        Instant askedAt,
        Instant dueAt,
        String state,
        @Nullable String outcome,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        boolean answeredLate,
        @Nullable String answer) {

    static final String ASKED = "asked";
    static final String ANSWERED = "answered";

    /** The term has ended and the package says what that means; an answer is still kept. */
    static final String SILENT = "silent";

    /** The term has ended and the package says nothing: the file goes on waiting. */
    static final String LATE = "late";

    static final String CANCELLED = "cancelled";

    ApplicationReference reference() {
        return new ApplicationReference(application);
    }

    boolean isAsked() {
        return state.equals(ASKED);
    }

    /** Whether the file waits for it. */
    boolean isOpen() {
        return isAsked() || state.equals(LATE);
    }

    boolean isSilent() {
        return state.equals(SILENT);
    }

    /** Whether its clerks may still answer. */
    boolean isAnswerable() {
        return isOpen() || (isSilent() && answeredBy == null);
    }

    /** Whether its term has ended and nothing has come of that yet. */
    boolean isDue(Instant now) {
        return isAsked() && !dueAt.isAfter(now);
    }

    OpinionRow in(String newState, @Nullable String newOutcome) {
        return new OpinionRow(
                id,
                application,
                opinion,
                agency,
                roleName,
                form,
                task,
                askedAt,
                dueAt,
                newState,
                newOutcome,
                answeredBy,
                answeredAt,
                answeredLate,
                answer);
    }

    /** What silence has said stands; what is answered after it is only kept. */
    OpinionRow answered(String by, Instant at, String given, String answers) {
        return new OpinionRow(
                id,
                application,
                opinion,
                agency,
                roleName,
                form,
                task,
                askedAt,
                dueAt,
                isSilent() ? SILENT : ANSWERED,
                isSilent() ? outcome : given,
                by,
                at,
                !isAsked(),
                answers);
    }
}
