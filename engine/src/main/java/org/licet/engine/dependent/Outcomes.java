package org.licet.engine.dependent;

import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Stage;

/** What came of a file, in one word. */
final class Outcomes {

    private Outcomes() {}

    /** The decision, {@code withdrawn} or {@code lapsed}; null while the file is open. */
    static @Nullable String of(@Nullable String decision, Stage stage) {
        if (decision != null) {
            return decision;
        }
        return stage == Stage.WITHDRAWN || stage == Stage.LAPSED ? stage.key() : null;
    }
}
