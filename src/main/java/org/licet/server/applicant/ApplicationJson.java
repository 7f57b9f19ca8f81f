package org.licet.server.applicant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.Awaited;
import org.licet.server.applicant.AttachmentsController.AttachmentView;
import tools.jackson.databind.JsonNode;

/**
 * A file.
 *
 * @param filedBy login of the account that filed it
 * @param decisionDue as the clock stands now; the receipt keeps what it said
 * @param suspendedAt since when the term stands still
 * @param operation asked of an entry; null for an application
 * @param awaited what has to happen next, and by whom
 * @param decision null until decided
 * @param entry what was issued, null until then
 */
record ApplicationJson(
        String reference,
        String authorization,
        int version,
        String agency,
        ApplicantView applicant,
        String filedBy,
        ReceiptView.ReceiptPart receipt,
        String stage,
        Instant decisionDue,
        @Nullable Instant suspendedAt,
        @Nullable String operation,
        List<Awaited> awaited,
        @Nullable DecisionJson decision,
        @Nullable EntryRef entry,
        JsonNode data,
        List<DocumentJson> documents) {

    record ApplicantView(String id, String kind, String name) {}

    /** @param outcome {@code grant} or {@code refuse} */
    record DecisionJson(
            String outcome, List<String> reasons, @Nullable String note, String by, Instant at, boolean tacit) {}

    record EntryRef(String register, String number) {}

    /** @param document id of the declared document */
    record DocumentJson(String document, AttachmentView attachment) {}

    static ApplicationJson of(ApplicationView it) {
        Applications.DecisionView decided = it.decision();
        return new ApplicationJson(
                it.reference().value(),
                it.version().packageId(),
                it.version().version(),
                it.agency(),
                new ApplicantView(
                        it.applicant().id(),
                        it.applicant().kind().key(),
                        it.applicant().name()),
                it.filedBy(),
                ReceiptView.ReceiptPart.of(it.receipt()),
                it.stage().key(),
                it.due(),
                it.suspendedAt(),
                it.operation(),
                it.awaited(),
                decided == null
                        ? null
                        : new DecisionJson(
                                decided.outcome(),
                                decided.reasons(),
                                decided.note(),
                                decided.by(),
                                decided.at(),
                                decided.tacit()),
                it.registerId() == null || it.entryNumber() == null
                        ? null
                        : new EntryRef(it.registerId(), it.entryNumber()),
                it.data(),
                it.documents().stream()
                        .map(document ->
                                new DocumentJson(document.document(), AttachmentView.of(document.attachment())))
                        .toList());
    }
}
