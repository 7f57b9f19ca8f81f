package org.licet.server.applicant.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseDrawings;
import org.licet.engine.payment.Payments;
import org.licet.engine.record.Event;
import org.licet.server.api.Agencies;
import org.licet.server.api.Refusal;
import org.licet.server.applicant.Families;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.licet.server.wording.Standing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One application after it was sent: where it stands, what is to do, what was decided. */
@PageController
final class OwnFileController {

    private final OwnFiles files;
    private final Applications applications;
    private final Attachments attachments;
    private final Payments payments;
    private final CaseDrawings drawings;
    private final Families families;
    private final Standing standing;
    private final OwnFileParts parts;
    private final Agencies agencies;

    OwnFileController(
            OwnFiles files,
            Applications applications,
            Attachments attachments,
            Payments payments,
            CaseDrawings drawings,
            Families families,
            Standing standing,
            OwnFileParts parts,
            Agencies agencies) {
        this.files = files;
        this.applications = applications;
        this.attachments = attachments;
        this.payments = payments;
        this.drawings = drawings;
        this.families = families;
        this.standing = standing;
        this.parts = parts;
        this.agencies = agencies;
    }

    /**
     * @param sent whether it was sent just now
     * @param done what was done just now: {@code corrected}, {@code withdrawn}
     */
    @GetMapping("/my/files/{reference}")
    ModelAndView file(
            Page page,
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String done) {
        ApplicationView file = files.get(by, reference);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.putAll(parts.facts(page, file, agencies.name(file.agency(), page.language())));
        var told = standing.of(by, file, page.language());
        model.put("stageText", told.text());
        model.put("waiting", told.waitingFor());
        model.put("due", told.due());
        model.put("sent", sent != null);
        model.put(
                "done",
                "corrected".equals(done)
                        ? page.text("correction.sent")
                        : "withdrawn".equals(done) ? page.text("withdrawal.done") : "");
        var order = payments.of(by, file.reference()).orElse(null);
        model.put("payment", order == null ? null : OwnFileParts.payment(page, order));
        model.put("tasks", parts.tasks(page, file, order));
        model.put("correction", parts.correction(page, file));
        model.put(
                "missing",
                file.receipt().missing().stream().map(error -> error.message()).toList());
        model.put("decision", parts.decision(page, file));
        model.put("opinions", parts.opinions(page, file, agencies));
        model.put("documents", parts.documents(page, file));
        model.put("sections", parts.answers(page, file));
        var family = families.of(by, file);
        model.put("family", parts.family(page, family));
        model.put("startedBy", family.startedBy());
        List<Event> events = applications.events(by, file.reference(), null).orElse(List.of());
        model.put("events", parts.events(page, by, file, events));
        model.put("reads", Readings.of(page, events));
        model.put(
                "steps",
                drawings.find(by, file.reference(), null, page.language())
                        .map(drawing -> OwnFileParts.steps(page, drawing))
                        .orElse(List.of()));
        model.put("withdrawable", !Stages.isClosed(file.stage()) && file.decision() == null);
        return page.show("applicant/file", model);
    }

    @GetMapping("/my/files/{reference}/receipt")
    ModelAndView receipt(Page page, Actor by, @PathVariable String reference) {
        ApplicationView file = files.get(by, reference);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.putAll(parts.facts(page, file, agencies.name(file.agency(), page.language())));
        model.put("documents", parts.documents(page, file));
        return page.show("applicant/receipt", model);
    }

    /** For the picture of the process, which a script draws. */
    @GetMapping("/my/files/{reference}/drawing")
    ResponseEntity<Map<String, Object>> drawing(Page page, Actor by, @PathVariable String reference) {
        ApplicationReference file = files.get(by, reference).reference();
        return drawings.find(by, file, null, page.language())
                .map(drawing -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.<String, Object>of(
                                "xml",
                                new String(drawing.named(), StandardCharsets.UTF_8),
                                "passed",
                                drawing.passed(),
                                "active",
                                drawing.active())))
                .orElseThrow(Refusal::notFound);
    }

    /** Never shown in place: whatever was uploaded is only ever saved as a file. */
    @GetMapping("/my/files/{reference}/documents/{id}")
    ResponseEntity<byte[]> document(Actor by, @PathVariable String reference, @PathVariable String id) {
        ApplicationReference file = files.get(by, reference).reference();
        return attachments.open(by, file, id, null).map(Uploads::asFile).orElseThrow(Refusal::notFound);
    }
}
