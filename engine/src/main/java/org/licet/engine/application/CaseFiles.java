package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Files for the engine itself: steps, tasks, clocks. Knows no reader, so nothing of it may go to one. */
public interface CaseFiles {

    /** @throws IllegalArgumentException when there is none: a mistake of the caller */
    CaseFile get(ApplicationReference reference);

    /** Holds the file until the transaction ends: what changes one file happens one after another. */
    void lock(ApplicationReference reference);

    JsonNode data(ApplicationReference reference);

    /** Sets the stage and says so in the event log; nothing happens when it is there already. */
    void moveTo(ApplicationReference reference, Stage stage, String by);

    /** The decision is due at this moment now; everyone who shows it is told. */
    void moveDue(ApplicationReference reference, Instant due);

    /** Remembers the entry that the file led to, and says so in the event log. */
    void issued(ApplicationReference reference, IssuedEntry entry, String by);

    Optional<IssuedEntry> entry(ApplicationReference reference);

    /** How it was decided; empty until then. */
    Optional<Decided> decision(ApplicationReference reference);

    /** Id of the process instance, once it was started. */
    Optional<String> processInstance(ApplicationReference reference);

    /** @param reasons ids of declared refusal reasons, or {@link Decisions#SILENCE}; @param tacit granted by silence */
    record Decided(boolean grant, List<String> reasons, boolean tacit) {}

    record IssuedEntry(String registerId, String number) {}
}
