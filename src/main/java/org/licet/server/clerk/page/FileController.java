package org.licet.server.clerk.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseDrawings;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.Notes;
import org.licet.engine.application.Stage;
import org.licet.engine.correction.Corrections;
import org.licet.server.api.Addresses;
import org.licet.server.api.Reasons;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A file without a task of it: read for a reason that is written down. */
@PageController
@RequestMapping("/work/files")
final class FileController {

    private static final int LONGEST_DECISION = 500;

    private final Applications applications;
    private final FileParts parts;
    private final Attachments attachments;
    private final CaseDrawings drawings;
    private final Corrections corrections;
    private final ClosingFiles closing;
    private final Notes notes;

    FileController(
            Applications applications,
            FileParts parts,
            Attachments attachments,
            CaseDrawings drawings,
            Corrections corrections,
            ClosingFiles closing,
            Notes notes) {
        this.applications = applications;
        this.parts = parts;
        this.attachments = attachments;
        this.drawings = drawings;
        this.corrections = corrections;
        this.closing = closing;
        this.notes = notes;
    }

    /** From the search of the basket. */
    @GetMapping
    ModelAndView find(Actor by, @RequestParam(defaultValue = "") String reference) {
        Doors.clerks(by);
        return Going.to(reference.isBlank() ? BasketAddress.PATH : Addresses.path("work", "files", reference.strip()));
    }

    @GetMapping("/{reference}")
    ModelAndView show(
            Actor by,
            Page page,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String said) {
        Doors.clerks(by);
        return shown(by, page, reference, reason, Said.text(page, said), null);
    }

    /** @param decision as it was typed and could not be taken; null for none */
    private ModelAndView shown(
            Actor by, Page page, String reference, @Nullable String reason, String said, @Nullable String decision) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("reference", reference);
        model.put("here", Addresses.path("work", "files", reference));
        model.put(
                "reasons",
                CaseView.reasons(page, applications.isServedAtCounter(by, new ApplicationReference(reference))));
        model.put("said", said);
        model.put("decision", decision);
        model.put("wrong", decision == null ? "" : page.text("file.reopen.decision.missing", LONGEST_DECISION));
        try {
            ApplicationView file = applications
                    .find(by, new ApplicationReference(reference), declared(reason))
                    .orElseThrow(Refusal::notFound);
            model.put("file", parts.of(by, page, file, declared(reason)));
            model.put("reopens", reopens(by, file));
        } catch (ReasonNeeded hidden) {
            return page.show("clerk/file", HttpStatus.FORBIDDEN, model);
        }
        return page.show("clerk/file", decision == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private static boolean reopens(Actor by, ApplicationView file) {
        return by.holds(file.agency(), Roles.SUPERVISOR)
                && List.of(Stage.REFUSED, Stage.LAPSED).contains(file.stage());
    }

    @GetMapping("/{reference}/documents/{id}")
    ResponseEntity<byte[]> document(
            Actor by,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason) {
        Doors.clerks(by);
        return Saved.asFile(attachments
                .open(by, new ApplicationReference(reference), id, declared(reason))
                .orElseThrow(Refusal::notFound));
    }

    /** For the viewer of drawings, which has the session of the page and nothing else. */
    @GetMapping(path = "/{reference}/drawing", produces = "application/json")
    @ResponseBody
    Map<String, Object> drawing(
            Actor by,
            Page page,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason) {
        Doors.clerks(by);
        return drawings.find(by, new ApplicationReference(reference), declared(reason), page.language())
                .map(drawing -> Map.<String, Object>of(
                        "xml", new String(drawing.named(), StandardCharsets.UTF_8),
                        "passed", drawing.passed(),
                        "active", drawing.active()))
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping("/{reference}/notes")
    ModelAndView note(
            Actor by,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String reason) {
        Doors.clerks(by);
        String text = note.strip();
        boolean good = !text.isEmpty() && text.length() <= Notes.LONGEST;
        if (good) {
            notes.add(by, new ApplicationReference(reference), declared(reason), text);
        }
        return back(reference, reason, good ? "noted" : "no-note");
    }

    @PostMapping("/{reference}/correction/end")
    ModelAndView takeBack(Actor by, @PathVariable String reference) {
        corrections.takeBack(by, new ApplicationReference(reference));
        return back(reference, null, "taken-back");
    }

    @PostMapping("/{reference}/reopening")
    ModelAndView reopen(
            Actor by,
            Page page,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @Nullable String reason) {
        Doors.clerks(by);
        if (decision.isBlank() || decision.length() > LONGEST_DECISION) {
            return shown(by, page, reference, reason, "", decision);
        }
        closing.reopen(by, new ApplicationReference(reference), decision.strip());
        return back(reference, reason, "reopened");
    }

    private static ModelAndView back(String reference, @Nullable String reason, String said) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("reason", reason);
        more.put("said", said);
        return Going.to(Addresses.query(Addresses.path("work", "files", reference), more));
    }

    private static @Nullable String declared(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : Reasons.declared(reason);
    }
}
