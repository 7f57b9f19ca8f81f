package org.licet.server.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Applications.ReadReason;
import org.licet.engine.application.Applications.ReasonNeeded;

/** Why a clerk reads, as {@code ?reason=} gives it. */
public final class Reasons {

    private Reasons() {}

    /** @throws ReasonNeeded when it is none of the declared ones; the refusal names them */
    public static @Nullable String declared(@Nullable String reason) {
        if (reason != null
                && Arrays.stream(ReadReason.values())
                        .noneMatch(known -> known.key().equals(reason))) {
            throw new ReasonNeeded();
        }
        return reason;
    }
}
