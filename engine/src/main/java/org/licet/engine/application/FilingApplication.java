package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.forms.FieldError;
import tools.jackson.databind.JsonNode;

/** Files an application: validates and prunes, then stores application, receipt, event and start order in one transaction. */
public interface FilingApplication {

    /**
     * @throws org.licet.engine.catalogue.UnknownAuthorization
     * @throws WrongAnswers when answers or documents are wrong, or missing and the filing does not say {@code
     *     incomplete}. Pointers of answers are relative to the data ({@code /vehicles/0/plate}); those of documents are
     *     {@code /documents/} + id of the document, with the codes {@code required}, {@code unknown-document}, {@code
     *     unknown-attachment}, {@code media-type}, {@code too-large}
     * @throws ApplicantUnidentified when nobody, or more than one party, can be the applicant
     * @throws CounterRefused when the actor may not file at the counter of the agency, or nobody like that can apply
     */
    Receipt file(Filing filing);

    /**
     * @param applicant id of the party applied for; null when the account has only one that the package admits
     * @param documents attachments uploaded before, each for a declared document
     * @param counter who stands at the counter of the agency, for whom a clerk of it files; null for all others. Gives
     *     the clerk no right beyond the filing: the file is the applicant's
     * @param incomplete file although answers or documents are missing; they become the first correction request
     */
    record Filing(
            Actor by,
            String authorization,
            @Nullable String applicant,
            JsonNode data,
            List<DocumentRef> documents,
            boolean incomplete,
            Locale language,
            @Nullable CounterApplicant counter) {

        /** By who may act for the applicant. */
        public Filing(
                Actor by,
                String authorization,
                @Nullable String applicant,
                JsonNode data,
                List<DocumentRef> documents,
                boolean incomplete,
                Locale language) {
            this(by, authorization, applicant, data, documents, incomplete, language, null);
        }
    }

    /** @param document id of a declared document; @param attachment id of the upload */
    record DocumentRef(String document, String attachment) {}

    /**
     * @param number of the receipt
     * @param decisionDue last moment of the term
     * @param silence {@code grant}, {@code reject} or {@code none}
     * @param missing what is still to be supplied, when filed incomplete
     * @param entry that a notification led to at once, or that an operation is about; else null
     */
    record Receipt(
            ApplicationReference reference,
            String number,
            Instant filedAt,
            Instant decisionDue,
            String silence,
            Stage stage,
            List<FieldError> missing,
            @Nullable IssuedEntry entry) {

        public Receipt in(Stage now) {
            return new Receipt(reference, number, filedAt, decisionDue, silence, now, missing, entry);
        }
    }
}
