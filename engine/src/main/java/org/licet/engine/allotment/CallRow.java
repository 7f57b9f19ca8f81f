package org.licet.engine.allotment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code allotment_call}. Whoever changes it, or ranks its files, has locked it. */
record CallRow(
        String allotmentKey,
        String callName,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant ranksAt,
        String state) {

    static final String OPEN = "open";
    static final String RANKED = "ranked";
    static final String CONCLUDED = "concluded";

    boolean isRanked() {
        return state.equals(RANKED);
    }

    boolean isConcluded() {
        return state.equals(CONCLUDED);
    }

    boolean hasClosed(Instant now) {
        return !now.isBefore(closesAt);
    }

    CallRow in(String newState) {
        return new CallRow(allotmentKey, callName, opensAt, closesAt, ranksAt, newState);
    }

    Allotments.Call view() {
        return new Allotments.Call(opensAt, closesAt, ranksAt, state);
    }
}
