package org.licet.engine.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.Stage;

/** A row of {@code correction}, all but the answers that were replaced. */
record CorrectionRow(
        long id,
        String application,
        String state,
        String marks,
        @Nullable String note,
        String requestedBy,
        Instant requestedAt,
        @Nullable String taskId,
        Instant untilAt,
        String stageBefore,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String supplied) {

    static CorrectionRow open(
            String application,
            List<Mark> marks,
            @Nullable String note,
            String by,
            Instant at,
            @Nullable String taskId,
            Instant until,
            Stage before) {
        return new CorrectionRow(
                0,
                application,
                State.OPEN.key(),
                CorrectionJson.marks(marks),
                note,
                by,
                at,
                taskId,
                until,
                before.key(),
                null,
                null,
                null);
    }

    CorrectionRow closed(State how, String by, Instant at, @Nullable String what) {
        return new CorrectionRow(
                id,
                application,
                how.key(),
                marks,
                note,
                requestedBy,
                requestedAt,
                taskId,
                untilAt,
                stageBefore,
                by,
                at,
                what);
    }

    List<Mark> marked() {
        return CorrectionJson.marks(marks);
    }
}
