package org.licet.server.applicant;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Drafts;
import org.licet.engine.application.Drafts.Draft;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Refusal;
import org.licet.server.api.Throttled;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Save and return. A draft takes the body of a filing as far as it is known; nothing in it is judged before submission. */
@RestController
final class DraftsController {

    private final Drafts drafts;
    private final Once once;
    private final JsonMapper json;

    DraftsController(Drafts drafts, Once once, JsonMapper json) {
        this.drafts = drafts;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/api/v1/authorizations/{id}/drafts")
    @ApiResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DraftView.class)))
    @Throttled(Throttled.Kind.FILING)
    ResponseEntity<String> create(
            Actor by,
            @PathVariable("id") String authorization,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody FilingBody body) {
        return once.create(by, "drafts/" + authorization, key, body, () -> {
            Draft draft = drafts.create(by, authorization, json.valueToTree(body));
            return Created.at("/api/v1/drafts/" + draft.id(), DraftView.of(draft));
        });
    }

    @GetMapping("/api/v1/drafts")
    Listed<DraftView> mine(
            Actor by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(drafts.list(by, after, Paging.limit(limit)), DraftView::of);
    }

    @GetMapping("/api/v1/drafts/{id}")
    ResponseEntity<DraftView> one(Actor by, @PathVariable String id) {
        return tagged(drafts.find(by, id).orElseThrow(Refusal::notFound));
    }

    @PutMapping("/api/v1/drafts/{id}")
    ResponseEntity<DraftView> replace(
            Actor by,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody FilingBody body) {
        return tagged(drafts.replace(by, id, json.valueToTree(body), revision(match)));
    }

    @DeleteMapping("/api/v1/drafts/{id}")
    ResponseEntity<Void> discard(Actor by, @PathVariable String id) {
        drafts.discard(by, id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v1/drafts/{id}/submission")
    @ApiResponse(
            responseCode = "201",
            description = "Filed; the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptView.class)))
    @Throttled(Throttled.Kind.FILING)
    ResponseEntity<String> submit(
            Actor by,
            @PathVariable String id,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            Locale language) {
        return once.create(by, "submission", key, id, () -> ReceiptView.created(drafts.submit(by, id, language)));
    }

    private static ResponseEntity<DraftView> tagged(Draft draft) {
        return ResponseEntity.ok().eTag("\"" + draft.revision() + "\"").body(DraftView.of(draft));
    }

    /** {@code "3"} as our ETag says it; {@code *} or nothing overwrites. */
    private static @Nullable Integer revision(@Nullable String match) {
        if (match == null || match.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(match.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException unknown) {
            throw Refusal.parameter("If-Match", match, "ETag");
        }
    }

    /** @param body what was saved: {@code data}, {@code attachments}, {@code applicant}, {@code incomplete} */
    record DraftView(
            String id,
            String authorization,
            int version,
            JsonNode body,
            int revision,
            Instant updatedAt,
            Instant expiresAt) {

        static DraftView of(Draft it) {
            return new DraftView(
                    it.id(),
                    it.authorization(),
                    it.version(),
                    it.body(),
                    it.revision(),
                    it.updatedAt(),
                    it.expiresAt());
        }
    }
}
