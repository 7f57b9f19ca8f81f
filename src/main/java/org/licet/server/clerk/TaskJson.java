package org.licet.server.clerk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.Attachments.Attachment;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.server.api.AskedJson;
import tools.jackson.databind.JsonNode;

/**
 * A task with what is needed to work on it.
 *
 * @param form name of the form to complete it with; null when it takes none
 * @param application the answers that were filed; of another agency's file, those that it shows
 * @param forms the latest completion of each form of the file; of another agency's file, what it shows of forms and
 *     decisions
 * @param documents of another agency's file, those that it shows; to be had from {@code /tasks/{id}/documents/{attachment}}
 * @param corrections what the applicant was asked to remedy, and changed
 */
record TaskJson(
        Row task,
        int version,
        @Nullable String form,
        JsonNode application,
        Map<String, JsonNode> forms,
        List<Document> documents,
        List<AskedJson> corrections) {

    /** @param document id of the declared document; @param hash SHA-256, hexadecimal */
    record Document(String document, String attachment, String fileName, String type, long size, String hash) {

        static Document of(DocumentView it) {
            Attachment file = it.attachment();
            return new Document(it.document(), file.id(), file.fileName(), file.type(), file.size(), file.sha256());
        }
    }

    /**
     * A task in a list.
     *
     * @param kind {@code process}, or {@code opinion} for what another agency asks
     * @param element of the drawing, or id of the opinion
     * @param title in the language of the request
     * @param reference of the file
     * @param stage null when the file is another agency's
     * @param applicant null when the file is another agency's
     * @param due end of the file's term, or of the opinion's
     * @param alerts {@code due-soon}, {@code overdue}, {@code suspended}, {@code opinion-late}, {@code unpaid-late}
     * @param separated whether the reader may not do it because of what they did on the file
     * @param onBehalfOf for whom the reader, as a deputy, has it or would do it
     * @param columns answers that the package shows in lists; none of another agency's file, and none outside lists
     */
    record Row(
            String id,
            String kind,
            String element,
            String title,
            String reference,
            String authorization,
            String agency,
            String role,
            @Nullable String assignee,
            @Nullable String stage,
            @Nullable String applicant,
            Instant createdAt,
            Instant due,
            boolean separated,
            @Nullable String onBehalfOf,
            List<String> alerts,
            List<ColumnJson> columns) {

        static Row of(TaskRow it, Locale language) {
            return new Row(
                    it.id(),
                    it.kind(),
                    it.element(),
                    it.title().in(language),
                    it.application().value(),
                    it.authorization(),
                    it.agency(),
                    it.role(),
                    it.assignee(),
                    it.stage(),
                    it.applicantName(),
                    it.createdAt(),
                    it.due(),
                    it.separated(),
                    it.onBehalfOf(),
                    it.alerts().stream().map(Alert::key).toList(),
                    it.columns().stream()
                            .map(column -> ColumnJson.of(column, language))
                            .toList());
        }
    }

    /**
     * An answer.
     *
     * @param path {@code application.permitType}
     * @param type {@code string}, {@code number}, {@code integer}, {@code boolean} or {@code date}
     * @param title label of the form
     * @param value as a filter takes it
     * @param choice what the form calls the value, when it has a name there
     */
    record ColumnJson(String path, String type, String title, String value, @Nullable String choice) {

        static ColumnJson of(Tasks.Column it, Locale language) {
            return new ColumnJson(
                    it.path(),
                    it.type(),
                    it.title().in(language),
                    it.value(),
                    it.choice() == null ? null : it.choice().in(language));
        }
    }

    static TaskJson of(TaskView it, Locale language) {
        return new TaskJson(
                Row.of(it.row(), language),
                it.packageVersion(),
                it.form(),
                it.applicationData(),
                it.forms(),
                it.documents().stream().map(Document::of).toList(),
                AskedJson.all(it.corrections(), language));
    }
}
