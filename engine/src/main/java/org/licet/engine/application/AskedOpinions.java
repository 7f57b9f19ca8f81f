package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What other agencies were asked about a file; told by the package above this one. */
public interface AskedOpinions {

    /** Each time that an agency was asked, oldest first. */
    List<OpinionView> of(ApplicationReference reference);

    /**
     * @param id in package.yaml
     * @param state {@code asked}, {@code answered}, {@code silent} (silence has spoken), {@code late} (its term is over,
     *     silence says nothing), {@code cancelled}
     * @param outcome {@code favourable} or {@code unfavourable}; null while there is none
     * @param late whether it was answered after its term
     * @param answer the answered form; null while there is none and for those who may not read it
     */
    record OpinionView(
            String id,
            String agency,
            Instant askedAt,
            Instant due,
            String state,
            @Nullable String outcome,
            boolean silent,
            boolean late,
            @Nullable Instant answeredAt,
            @Nullable JsonNode answer) {

        /** Whether the file waits for it. */
        boolean isOpen() {
            return state.equals("asked") || isOverdue();
        }

        boolean isOverdue() {
            return state.equals("late");
        }

        /** What the file's owner sees: how it was answered, not what one agency wrote to another. */
        OpinionView withoutAnswer() {
            return new OpinionView(id, agency, askedAt, due, state, outcome, silent, late, answeredAt, null);
        }
    }
}
