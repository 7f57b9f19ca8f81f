package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.engine.correction.WrongCorrection;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Throttled;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answers what the agency asked: only what was marked can be changed, and nothing is sent unseen. */
@PageController
@RequestMapping({"/my/files/{reference}/correction", "/my/counter/{reference}/correction"})
final class CorrectionPageController {

    private final CorrectedFiles files;
    private final CorrectionOverview overview;
    private final Fillings fillings;
    private final Corrections corrections;
    private final Once once;

    CorrectionPageController(
            CorrectedFiles files, CorrectionOverview overview, Fillings fillings, Corrections corrections, Once once) {
        this.files = files;
        this.overview = overview;
        this.fillings = fillings;
        this.corrections = corrections;
        this.once = once;
    }

    @GetMapping
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletRequest request) {
        CorrectedFile file = files.get(by, reference, isCounter(request));
        return file.open().isEmpty()
                ? overview.nothingAsked(page, file)
                : overview.show(page, by, file, files.filling(page, by, file), List.of(), saved != null);
    }

    /** @param action {@code save} or {@code send} */
    @PostMapping
    @Throttled(Throttled.Kind.FILING)
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable String reference,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request) {
        CorrectedFile file = files.get(by, reference, isCounter(request));
        if (file.open().isEmpty()) {
            // Sent a second time, or answered in another window.
            return Going.to(file.home());
        }
        Filling filling = Explanations.take(files.filling(page, by, file), file.marks(), request);
        Filling kept = filling.keptAs(fillings.save(by, filling));
        if (!action.equals("send")) {
            return Going.to(kept.home() + "?saved=1");
        }
        try {
            send(page, by, file, kept);
            return Going.to(file.done());
        } catch (WrongAnswers wrong) {
            return overview.show(page, by, file, kept, CorrectionOverview.links(kept, wrong.errors()), false);
        } catch (WrongCorrection wrong) {
            return overview.show(page, by, file, kept, CorrectionOverview.marks(page, kept, wrong.wrongs()), false);
        }
    }

    private void send(Page page, Actor by, CorrectedFile file, Filling kept) {
        String key = kept.draft() == null
                ? null
                : kept.draft().id() + "-" + kept.draft().revision();
        once.create(by, "correction/" + file.reference(), key, kept.body(), () -> {
            corrections.supply(new Supply(
                    by,
                    file.file().reference(),
                    kept.answers(),
                    kept.uploads(),
                    Explanations.toAll(kept),
                    Explanations.of(kept),
                    page.language(),
                    file.counter()));
            fillings.forget(by, kept);
            return new Created(200, null, Map.of());
        });
    }

    /** The same pages serve who stands at the counter, through the clerk. */
    static boolean isCounter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/my/counter/");
    }
}
