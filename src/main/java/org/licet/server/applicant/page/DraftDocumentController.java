package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import org.licet.engine.access.Actor;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.page.FillingDocuments.Finding;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Documents of an application that is not sent yet. */
@PageController
@RequestMapping("/drafts/{draft}/documents/{document}")
final class DraftDocumentController {

    private final Fillings fillings;
    private final FillingDocuments documents;
    private final Uploads uploads;

    DraftDocumentController(Fillings fillings, FillingDocuments documents, Uploads uploads) {
        this.fillings = fillings;
        this.documents = documents;
        this.uploads = uploads;
    }

    @GetMapping
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable String draft,
            @PathVariable String document,
            HttpServletRequest request) {
        Filling filling = fillings.application(by, draft, page.language());
        return documents.show(page, filling, finding(by, document).in(filling), request);
    }

    @PostMapping
    @Throttled(Throttled.Kind.FILING)
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable String draft,
            @PathVariable String document,
            HttpServletRequest request) {
        return documents.take(
                page, by, () -> fillings.application(by, draft, page.language()), finding(by, document), request);
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> download(
            Page page,
            Actor by,
            @PathVariable String draft,
            @PathVariable String document,
            @PathVariable String attachment) {
        return documents.download(by, fillings.application(by, draft, page.language()), document, attachment);
    }

    private Finding finding(Actor by, String document) {
        return new Finding(document, filling -> uploads.wanted(by, filling));
    }
}
