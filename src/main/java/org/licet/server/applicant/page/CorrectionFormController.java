package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import org.licet.engine.access.Actor;
import org.licet.server.api.Throttled;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answers and documents that a correction lets change. */
@PageController
@RequestMapping({"/my/files/{reference}/correction", "/my/counter/{reference}/correction"})
final class CorrectionFormController {

    private final CorrectedFiles files;
    private final FillingPages pages;
    private final FillingDocuments documents;

    CorrectionFormController(CorrectedFiles files, FillingPages pages, FillingDocuments documents) {
        this.files = files;
        this.pages = pages;
        this.documents = documents;
    }

    @GetMapping("/pages/{page}")
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        return pages.show(page, by, filling(page, by, reference, request), formPage, request);
    }

    @PostMapping("/pages/{page}")
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        return pages.take(page, by, () -> filling(page, by, reference, request), formPage, request);
    }

    @GetMapping("/documents/{document}")
    ModelAndView document(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable String document,
            HttpServletRequest request) {
        CorrectedFile file = file(by, reference, request);
        Filling filling = files.filling(page, by, file);
        return documents.show(page, filling, files.document(by, file, document).in(filling), request);
    }

    @PostMapping("/documents/{document}")
    @Throttled(Throttled.Kind.FILING)
    ModelAndView takeDocument(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable String document,
            HttpServletRequest request) {
        CorrectedFile file = file(by, reference, request);
        return documents.take(
                page, by, () -> files.filling(page, by, file), files.document(by, file, document), request);
    }

    @GetMapping("/documents/{document}/{attachment}")
    ResponseEntity<byte[]> download(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable String document,
            @PathVariable String attachment,
            HttpServletRequest request) {
        return documents.download(by, filling(page, by, reference, request), document, attachment);
    }

    private Filling filling(Page page, Actor by, String reference, HttpServletRequest request) {
        return files.filling(page, by, file(by, reference, request));
    }

    private CorrectedFile file(Actor by, String reference, HttpServletRequest request) {
        return files.get(by, reference, CorrectionPageController.isCounter(request));
    }
}
