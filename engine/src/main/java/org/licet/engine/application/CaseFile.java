package org.licet.engine.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PackageVersion;

/**
 * What the rest of the engine needs to know of a file.
 *
 * @param decisionDue as the clock stands now
 * @param outcome {@code grant} or {@code refuse}; null until decided
 * @param suspendedAt since when the term stands still; null while it runs
 * @param operation key of the operation on an entry that the file asks for; null for an application
 * @param tacit whether silence has granted it
 */
public record CaseFile(
        ApplicationReference reference,
        PackageVersion version,
        String agency,
        Party applicant,
        String filedBy,
        Instant filedAt,
        Instant decisionDue,
        Stage stage,
        @Nullable String outcome,
        @Nullable Instant suspendedAt,
        @Nullable String operation,
        boolean tacit) {

    /** Decided, withdrawn or lapsed: no clock runs and nothing is awaited. */
    public boolean isOver() {
        return outcome != null || stage == Stage.WITHDRAWN || stage == Stage.LAPSED;
    }

    public boolean isSuspended() {
        return suspendedAt != null;
    }
}
