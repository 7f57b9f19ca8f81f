package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Drafts;
import org.licet.engine.application.Drafts.Draft;
import org.licet.forms.FormPage;
import org.licet.server.api.Refusal;
import org.licet.server.applicant.page.Uploads.Wanted;
import org.licet.server.page.FileWords;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An application that is not sent yet: the list of what is to do, and its form pages. */
@PageController
@RequestMapping("/drafts/{draft}")
final class DraftController {

    private final Drafts drafts;
    private final Fillings fillings;
    private final FillingPages pages;
    private final Uploads uploads;
    private final ActingFor acting;

    DraftController(Drafts drafts, Fillings fillings, FillingPages pages, Uploads uploads, ActingFor acting) {
        this.drafts = drafts;
        this.fillings = fillings;
        this.pages = pages;
        this.uploads = uploads;
        this.acting = acting;
    }

    @GetMapping
    ModelAndView tasks(
            Page page,
            Actor by,
            @PathVariable("draft") String id,
            @RequestParam(required = false) @Nullable String saved) {
        Draft draft = drafts.find(by, id).orElseThrow(Refusal::notFound);
        if (!Fillings.kind(draft).isEmpty()) {
            return Going.to(Fillings.address(draft));
        }
        Filling filling = fillings.application(by, id, page.language());
        List<FormPage> formPages = filling.pages();
        List<Wanted> wanted = uploads.wanted(by, filling);
        boolean ready = formPages.stream().allMatch(each -> each.errors().isEmpty())
                && wanted.stream().noneMatch(Wanted::isMissing);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", filling.title());
        model.put("home", filling.home());
        model.put("back", filling.list());
        model.put("applicant", acting.applicant(page, by, filling));
        model.put(
                "answers",
                formPages.stream().map(each -> row(page, filling, each)).toList());
        model.put(
                "documents",
                wanted.stream().map(each -> row(page, filling, each)).toList());
        model.put("after", after(page, filling, ready));
        model.put("until", page.day(draft.expiresAt()));
        model.put("savedAt", page.moment(draft.updatedAt()));
        model.put("saved", saved != null);
        long done = formPages.stream().filter(DraftController::isDone).count()
                + wanted.stream().filter(each -> !each.given().isEmpty()).count();
        model.put("done", done);
        model.put(
                "all",
                formPages.size()
                        + wanted.stream()
                                .filter(each -> each.required() || !each.given().isEmpty())
                                .count());
        return page.show("applicant/draft", model);
    }

    @GetMapping("/pages/{page}")
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable("draft") String id,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        return pages.show(page, by, fillings.application(by, id, page.language()), formPage, request);
    }

    @PostMapping("/pages/{page}")
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable("draft") String id,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        return pages.take(page, by, () -> fillings.application(by, id, page.language()), formPage, request);
    }

    @GetMapping("/deletion")
    ModelAndView askToDelete(Page page, Actor by, @PathVariable("draft") String id) {
        Draft draft = drafts.find(by, id).orElseThrow(Refusal::notFound);
        return page.show(
                "applicant/deletion",
                Map.of(
                        "title",
                        fillings.title(draft, page.language()),
                        "home",
                        Fillings.address(draft),
                        "action",
                        "/drafts/" + draft.id() + "/deletion"));
    }

    @PostMapping("/deletion")
    ModelAndView delete(Actor by, @PathVariable("draft") String id) {
        boolean atCounter = drafts.find(by, id)
                .filter(draft -> draft.body().has(Fillings.COUNTER))
                .isPresent();
        drafts.discard(by, id);
        return Going.to(atCounter ? "/work/counter?said=deleted" : "/my/files?deleted=1");
    }

    private static boolean isDone(FormPage page) {
        return page.state() == FormPage.State.COMPLETE
                || (page.state() == FormPage.State.EMPTY && page.errors().isEmpty());
    }

    private static Map<String, Object> row(Page page, Filling filling, FormPage each) {
        String state =
                switch (each.state()) {
                    case EMPTY -> each.errors().isEmpty() ? "optional" : "empty";
                    case INCOMPLETE -> "begun";
                    case WRONG -> "wrong";
                    case COMPLETE -> "done";
                };
        return Tasks.row(page, each.title(), filling.address(each), state, "");
    }

    private static Map<String, Object> row(Page page, Filling filling, Wanted each) {
        String state = !each.given().isEmpty() ? "done" : each.required() ? "empty" : "optional";
        String hint = each.given().isEmpty()
                ? Uploads.allowed(each.document(), page)
                : String.join(
                        ", ",
                        each.given().stream()
                                .map(file -> FileWords.name(file, page.language()))
                                .toList());
        return Tasks.row(
                page, each.document().title().in(page.language()), filling.documentAddress(each.id()), state, hint);
    }

    /** Sending, and the places of payment and signature, which come later. */
    private static List<Map<String, Object>> after(Page page, Filling filling, boolean ready) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Tasks.row(page, page.text("task.check"), filling.home() + "/check", ready ? "ready" : "not-yet", ""));
        boolean fee = filling.published().description().life().fee() != null;
        rows.add(Tasks.row(page, page.text("task.pay"), "", fee ? "later-fee" : "not-needed", ""));
        rows.add(Tasks.row(page, page.text("task.sign"), "", "not-needed", ""));
        return rows;
    }
}
