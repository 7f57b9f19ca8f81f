package org.licet.engine.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What clerks and decisions added to a file: completed forms and results of decision tables. Never overwritten. */
public interface CaseDocuments {

    /** Stores a completed form or a result, in the caller's transaction. */
    void add(CaseDocument document);

    /** The latest of that name. */
    Optional<JsonNode> latest(ApplicationReference reference, String name);

    /** All, oldest first. */
    List<CaseDocument> all(ApplicationReference reference);

    /** Who completed the last form of the file, and from which task; empty when nobody did yet. */
    Optional<Hand> lastHand(ApplicationReference reference);

    /**
     * @param name of the form or decision
     * @param element of the model where it came from
     * @param taskId null for a result
     */
    record CaseDocument(
            ApplicationReference reference,
            Kind kind,
            String name,
            String element,
            @Nullable String taskId,
            JsonNode data,
            String by) {}

    /** Where a document comes from. */
    enum Kind {
        FORM,
        DECISION
    }

    record Hand(String login, @Nullable String taskId) {}
}
