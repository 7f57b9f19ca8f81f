package org.licet.server.clerk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Notes;
import org.licet.engine.application.Notes.Note;
import org.licet.server.api.Bodies;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Reasons;
import org.licet.server.api.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What clerks write down about a file among themselves; to all others there is nothing. */
@RestController
@RequestMapping("/api/v1/applications/{reference}/notes")
final class NotesController {

    private final Notes notes;
    private final Once once;

    NotesController(Notes notes, Once once) {
        this.notes = notes;
        this.once = once;
    }

    /** Newest first. */
    @GetMapping
    Listed<NoteJson> list(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(
                notes.list(
                                by,
                                new ApplicationReference(reference),
                                Reasons.declared(reason),
                                after,
                                Paging.limit(limit))
                        .orElseThrow(Refusal::notFound),
                NoteJson::of);
    }

    /** Notes stay: none is changed or removed. */
    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteJson.class)))
    ResponseEntity<String> add(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody NoteBody body) {
        String text = Bodies.text(body.text(), Notes.LONGEST, "text");
        String given = Reasons.declared(reason);
        return once.create(
                by,
                "notes/" + reference,
                key,
                body,
                () -> new Created(
                        201, null, NoteJson.of(notes.add(by, new ApplicationReference(reference), given, text))));
    }

    /** @param text at most 4,000 characters */
    record NoteBody(@Nullable String text) {}

    /** @param by login; @param name of who wrote it */
    record NoteJson(long id, String by, String name, Instant at, String text) {

        static NoteJson of(Note it) {
            return new NoteJson(it.id(), it.by(), it.name(), it.at(), it.text());
        }
    }
}
