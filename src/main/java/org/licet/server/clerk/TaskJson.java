package org.licet.server.clerk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.server.api.AskedJson;
import tools.jackson.databind.JsonNode;

/**
 * A task with what is needed to work on it.
 *
 * @param form name of the form to complete it with; null when it takes none
 * @param application the answers that were filed
 * @param forms the latest completion of each form of the file
 * @param corrections what the applicant was asked to remedy, and changed
 */
record TaskJson(
        Row task,
        int version,
        @Nullable String form,
        JsonNode application,
        Map<String, JsonNode> forms,
        List<AskedJson> corrections) {

    /**
     * A task in a list.
     *
     * @param element of the drawing
     * @param reference of the file
     * @param due end of the file's term
     * @param separated whether the reader may not do it because of what they did on the file
     * @param onBehalfOf for whom the reader, as a deputy, has it or would do it
     */
    record Row(
            String id,
            String element,
            String title,
            String reference,
            String authorization,
            String agency,
            String role,
            @Nullable String assignee,
            String stage,
            String applicant,
            Instant createdAt,
            Instant due,
            List<String> alerts,
            boolean separated,
            @Nullable String onBehalfOf) {

        static Row of(TaskRow it) {
            return new Row(
                    it.id(),
                    it.element(),
                    it.title(),
                    it.application().value(),
                    it.authorization(),
                    it.agency(),
                    it.role(),
                    it.assignee(),
                    it.stage(),
                    it.applicantName(),
                    it.createdAt(),
                    it.due(),
                    it.alerts(),
                    it.separated(),
                    it.onBehalfOf());
        }
    }

    static TaskJson of(TaskView it, Locale language) {
        return new TaskJson(
                Row.of(it.row()),
                it.packageVersion(),
                it.form(),
                it.applicationData(),
                it.forms(),
                AskedJson.all(it.corrections(), language));
    }
}
