package org.licet.server.applicant.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes an application back, after asking whether that is meant. */
@PageController
@RequestMapping("/my/files/{reference}/withdrawal")
final class WithdrawalPageController {

    private static final int LONGEST_NOTE = 500;

    private final OwnFiles files;
    private final ClosingFiles closing;
    private final Catalogue catalogue;

    WithdrawalPageController(OwnFiles files, ClosingFiles closing, Catalogue catalogue) {
        this.files = files;
        this.closing = closing;
        this.catalogue = catalogue;
    }

    @GetMapping
    ModelAndView ask(Page page, Actor by, @PathVariable String reference) {
        ApplicationView file = files.get(by, reference);
        return page.show(
                "applicant/withdrawal",
                Map.of(
                        "title",
                        catalogue.version(file.version()).description().title().in(page.language()),
                        "reference",
                        file.reference().value(),
                        "home",
                        Addresses.path("my", "files", file.reference().value()),
                        "most",
                        LONGEST_NOTE,
                        "over",
                        file.decision() != null || Stages.isClosed(file.stage())));
    }

    @PostMapping
    ModelAndView withdraw(
            Actor by, @PathVariable String reference, @RequestParam(required = false) @Nullable String note) {
        ApplicationView file = files.get(by, reference);
        closing.withdraw(by, file.reference(), note == null || note.isBlank() ? null : note);
        return Going.to(Addresses.path("my", "files", file.reference().value()) + "?done=withdrawn");
    }
}
