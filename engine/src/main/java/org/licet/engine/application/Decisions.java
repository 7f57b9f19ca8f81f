package org.licet.engine.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the decision on a file: grant, or refuse for declared reasons. Called by the step {@code recordDecision}. */
public interface Decisions {

    /**
     * @throws UndeclaredReason when a reason is not in the package's closed list, or a refusal has none
     * @throws AlreadyDecided also when the file was withdrawn or has lapsed
     * @throws TermSuspended a refusal while the applicant may still supply
     */
    void record(ApplicationReference reference, boolean grant, List<String> reasons, @Nullable String note, String by);

    /**
     * Records what the law says of a term that ended without a decision.
     *
     * @throws AlreadyDecided
     */
    void bySilence(ApplicationReference reference, boolean grant);

    /** The reason of a refusal that nobody gave: the term ended. Beside the package's own closed list. */
    String SILENCE = "silence";

    /** The file waits for its applicant; until then it can be granted, not refused. */
    final class TermSuspended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TermSuspended(ApplicationReference reference) {
            super(reference.value());
        }
    }

    /** A refusal reason that the package does not declare. */
    final class UndeclaredReason extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UndeclaredReason(String message) {
            super(message);
        }
    }

    /** The file has its decision already. */
    final class AlreadyDecided extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AlreadyDecided(ApplicationReference reference) {
            super(reference.value());
        }
    }
}
