package org.licet.server.applicant;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Competitions;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationRow;
import org.licet.engine.application.Applications.MineFilter;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.Attachments.Content;
import org.licet.engine.record.Event;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Reasons;
import org.licet.server.api.Refusal;
import org.licet.server.wording.Standing;
import org.licet.server.wording.Standing.StandingJson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files, to their owners and to the clerks of their agency; to others there is nothing. */
@RestController
@RequestMapping("/api/v1/applications")
final class ApplicationsController {

    private final Applications applications;
    private final Attachments attachments;
    private final Standing standing;
    private final Families families;
    private final Competitions competitions;

    ApplicationsController(
            Applications applications,
            Attachments attachments,
            Standing standing,
            Families families,
            Competitions competitions) {
        this.applications = applications;
        this.attachments = attachments;
        this.standing = standing;
        this.families = families;
        this.competitions = competitions;
    }

    /**
     * @param party id of one of those for whom the account may act
     * @param state {@code open} or {@code over}
     */
    @GetMapping
    Listed<Row> mine(
            Actor by,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        String asked = Paging.oneOf("state", state, List.of("open", "over"));
        MineFilter filter = new MineFilter(party, asked == null ? null : asked.equals("over"));
        return Listed.of(applications.mine(by, filter, after, Paging.limit(limit)), Row::of);
    }

    @GetMapping("/{reference}")
    ApplicationJson one(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Locale language) {
        return applications
                .find(by, new ApplicationReference(reference), Reasons.declared(reason))
                .map(seen -> ApplicationJson.of(
                        seen,
                        families.of(by, seen),
                        competitions.of(seen.reference()).orElse(null),
                        language))
                .orElseThrow(Refusal::notFound);
    }

    /** Where the file stands, in the words of {@code Accept-Language}: who is awaited, until when. */
    @GetMapping("/{reference}/standing")
    StandingJson standing(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Locale language) {
        return applications
                .find(by, new ApplicationReference(reference), Reasons.declared(reason))
                .map(file -> standing.of(by, file, language))
                .orElseThrow(Refusal::notFound);
    }

    /** What happened, oldest first, with a sentence for each in the language of {@code Accept-Language}. */
    @GetMapping("/{reference}/events")
    Listed<EventView> events(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Locale language) {
        List<Event> events = applications
                .events(by, new ApplicationReference(reference), Reasons.declared(reason))
                .orElseThrow(Refusal::notFound);
        return new Listed<>(
                events.stream().map(event -> EventView.of(event, language)).toList(), null);
    }

    /** Never shown in place: whatever was uploaded is only ever saved as a file. */
    @GetMapping("/{reference}/documents/{id}")
    ResponseEntity<byte[]> document(
            Actor by,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason) {
        Content content = attachments
                .open(by, new ApplicationReference(reference), id, Reasons.declared(reason))
                .orElseThrow(Refusal::notFound);
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(content.attachment().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(content.bytes());
    }

    /**
     * @param operation asked of an entry; null for an application
     * @param party id of the applicant
     * @param decisionDue as the clock stands now
     * @param suspendedAt since when the term stands still
     * @param outcome {@code grant} or {@code refuse}; null until decided
     * @param entry what was issued or what the operation is about
     * @param alerts {@code due-soon}, {@code overdue}, {@code suspended}, {@code opinion-late}, {@code unpaid-late}
     * @param yourTurn whether something is awaited of the applicant
     */
    record Row(
            String reference,
            String authorization,
            int version,
            @Nullable String operation,
            String applicant,
            String party,
            Instant filedAt,
            Instant decisionDue,
            String stage,
            @Nullable Instant suspendedAt,
            @Nullable String outcome,
            ApplicationJson.@Nullable EntryRef entry,
            List<String> alerts,
            boolean yourTurn) {

        static Row of(ApplicationRow it) {
            return new Row(
                    it.reference().value(),
                    it.version().packageId(),
                    it.version().version(),
                    it.operation(),
                    it.applicantName(),
                    it.applicant(),
                    it.filedAt(),
                    it.decisionDue(),
                    it.stage().key(),
                    it.suspendedAt(),
                    it.outcome(),
                    it.registerId() == null || it.entryNumber() == null
                            ? null
                            : new ApplicationJson.EntryRef(it.registerId(), it.entryNumber()),
                    it.alerts().stream().map(Alert::key).toList(),
                    it.yourTurn());
        }
    }

    /** @param text the kind in words; events of a package's own are shown by their kind */
    record EventView(
            String kind,
            String text,
            Instant at,
            String actor,
            @Nullable String reason,
            @Nullable String task,
            Map<String, String> detail) {

        static EventView of(Event it, Locale language) {
            return new EventView(
                    it.kind(),
                    Standing.event(it.kind(), language),
                    it.at(),
                    it.actor(),
                    it.reason(),
                    it.taskId(),
                    it.detail());
        }
    }
}
