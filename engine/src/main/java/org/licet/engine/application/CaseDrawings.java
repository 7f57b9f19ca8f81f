package org.licet.engine.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;

/** Where a file stands in the drawing of its process: as a drawing, and as a list for those who cannot see it. */
public interface CaseDrawings {

    /**
     * Of a file that the actor may see, as {@link Applications#find}; else empty. Also empty for an operation that no
     * process decides.
     *
     * @throws Applications.ReasonNeeded as there
     */
    Optional<CaseDrawing> find(Actor by, ApplicationReference reference, @Nullable String reason, Locale language);

    /**
     * @param processId in the drawing
     * @param file of the package, as it was published
     * @param xml the file's bytes
     * @param named the same drawing with the names that the package gives its elements in the reader's language
     * @param passed ids of elements of the drawing that were passed, also by being cancelled
     * @param active where the process stands; empty before it has started and after it has ended
     * @param steps named tasks and events in the order of the flow
     */
    record CaseDrawing(
            String processId,
            String file,
            byte[] xml,
            byte[] named,
            Set<String> passed,
            Set<String> active,
            List<CaseStep> steps) {}

    /**
     * @param name in the reader's language where the package has it so
     * @param state as it was last: what is done again is {@code NOW}
     */
    record CaseStep(String element, String name, State state) {}

    /** How far a step is. */
    enum State {
        DONE,
        NOW,
        /** May still come; what lies on a way not taken is no step any more. */
        AHEAD;

        /** As the API writes it: {@code done}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
