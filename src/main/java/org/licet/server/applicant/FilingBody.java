package org.licet.server.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CounterApplicant;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.server.api.Bodies;
import tools.jackson.databind.JsonNode;

/**
 * What an applicant sends.
 *
 * @param data the answers
 * @param attachments earlier uploads, each for a declared document
 * @param applicant id of the party applied for, where the account may act for several
 * @param incomplete file although answers or documents are missing
 * @param counter who stands at the counter of the agency, for whom its clerk files
 */
record FilingBody(
        @Nullable JsonNode data,
        @Nullable List<AttachmentRef> attachments,
        @Nullable String applicant,
        @Nullable Boolean incomplete,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CounterBody counter) {

    private static final int MOST_ATTACHMENTS = 100;

    /** @param document id of a declared document; @param attachment id of the upload */
    record AttachmentRef(@Nullable String document, @Nullable String attachment) {}

    /**
     * @param kind as packages write it in {@code applicants}
     * @param id IDNP or IDNO
     * @param name in full, as on the identity document
     * @param confirmed the document was seen: the name counts although another is known for the number
     */
    record CounterBody(@Nullable String kind, @Nullable String id, @Nullable String name, @Nullable Boolean confirmed) {

        private CounterApplicant applicant() {
            return new CounterApplicant(
                    Bodies.required(kind, "counter/kind"),
                    Bodies.required(id, "counter/id"),
                    Bodies.required(name, "counter/name"),
                    Boolean.TRUE.equals(confirmed));
        }
    }

    Filing filing(Actor by, String authorization, Locale language) {
        return new Filing(
                by,
                authorization,
                applicant,
                Bodies.required(data, "data"),
                documents(attachments),
                Boolean.TRUE.equals(incomplete),
                language,
                counter == null ? null : counter.applicant());
    }

    static List<DocumentRef> documents(@Nullable List<AttachmentRef> attachments) {
        List<DocumentRef> documents = new ArrayList<>();
        List<AttachmentRef> given = attachments == null ? List.of() : attachments;
        for (AttachmentRef ref : Bodies.atMost(MOST_ATTACHMENTS, given, "attachments")) {
            String at = "attachments/" + documents.size();
            AttachmentRef present = Bodies.required(ref, at);
            documents.add(new DocumentRef(
                    Bodies.required(present.document(), at + "/document"),
                    Bodies.required(present.attachment(), at + "/attachment")));
        }
        return documents;
    }
}
