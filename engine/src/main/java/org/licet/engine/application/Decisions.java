package org.licet.engine.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the decision on a file: grant, or refuse for declared reasons. Called by the step {@code recordDecision}. */
public interface Decisions {

    /**
     * @throws UndeclaredReason when a reason is not in the package's closed list, or a refusal has none
     * @throws AlreadyDecided
     */
    void record(ApplicationReference reference, boolean grant, List<String> reasons, @Nullable String note, String by);

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
