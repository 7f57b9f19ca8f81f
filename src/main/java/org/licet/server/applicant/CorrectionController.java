package org.licet.server.applicant;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.server.api.Bodies;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Refusal;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.FilingBody.AttachmentRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Supplies what was asked for. */
@RestController
final class CorrectionController {

    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_NOTES = 200;

    private final Corrections corrections;
    private final Applications applications;
    private final Families families;
    private final Once once;

    CorrectionController(Corrections corrections, Applications applications, Families families, Once once) {
        this.corrections = corrections;
        this.applications = applications;
        this.families = families;
        this.once = once;
    }

    /**
     * Only what was marked may change; 409 when nothing is asked. A clerk of the agency says {@code counter} for who
     * stands at the counter where the file was filed.
     */
    @PostMapping("/api/v1/applications/{reference}/correction")
    @ApiResponse(
            responseCode = "200",
            description = "Supplied; the file",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationJson.class)))
    @Throttled(Throttled.Kind.FILING)
    ResponseEntity<String> supply(
            Actor by,
            @PathVariable String reference,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody Correction body,
            Locale language) {
        ApplicationReference file = new ApplicationReference(reference);
        Supply supply = body.supply(by, file, language);
        return once.create(by, "correction/" + reference, key, body, () -> {
            corrections.supply(supply);
            return new Created(
                    200,
                    null,
                    (supply.counter() ? applications.atCounter(by, file) : applications.find(by, file, null))
                            .map(view -> ApplicationJson.of(view, families.of(by, view), language))
                            .orElseThrow(Refusal::notFound));
        });
    }

    /**
     * @param data all answers, changed and unchanged
     * @param attachments uploads for marked documents
     * @param notes explanations, by marked pointer or document: what is not changed must be explained
     * @param counter whether a clerk supplies it for the applicant at the counter
     */
    record Correction(
            @Nullable JsonNode data,
            @Nullable List<AttachmentRef> attachments,
            @Nullable String note,
            @Nullable Map<String, String> notes,
            @Nullable Boolean counter) {

        Supply supply(Actor by, ApplicationReference file, Locale language) {
            return new Supply(
                    by,
                    file,
                    Bodies.required(data, "data"),
                    FilingBody.documents(attachments),
                    note == null || note.isBlank() ? null : Bodies.text(note, LONGEST_NOTE, "note"),
                    checkedNotes(),
                    language,
                    Boolean.TRUE.equals(counter));
        }

        private Map<String, String> checkedNotes() {
            Map<String, String> given = notes == null ? Map.of() : notes;
            Bodies.atMost(MOST_NOTES, List.copyOf(given.keySet()), "notes");
            given.forEach((place, text) -> Bodies.text(
                    text, LONGEST_NOTE, "notes/" + place.replace("~", "~0").replace("/", "~1")));
            return given;
        }
    }
}
