package org.licet.server.applicant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.operation.Operations.Offer;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.server.page.FormFields;
import org.licet.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page from which an operation is asked for: what it asks, what follows, and what is still missing. */
@Component
class OperationOverview {

    /** Of the message beside a request. */
    static final int LONGEST_NOTE = 500;

    private final ActOperations operations;
    private final Catalogue catalogue;

    OperationOverview(ActOperations operations, Catalogue catalogue) {
        this.operations = operations;
        this.catalogue = catalogue;
    }

    /** What was chosen and written, to be shown again. */
    record Typed(String ground, String note) {

        static Typed nothing() {
            return new Typed("", "");
        }
    }

    ModelAndView show(Page page, Actor by, ActOperation what) {
        return show(page, by, what, Typed.nothing(), List.of());
    }

    ModelAndView withoutGround(Page page, Actor by, ActOperation what, Typed typed) {
        return show(page, by, what, typed, List.of(Map.of("text", page.text("ask.ground.error"), "href", "#ground")));
    }

    ModelAndView withErrors(Page page, Actor by, ActOperation what, Typed typed, List<FieldError> errors) {
        return show(page, by, what, typed, links(operations.form(page, by, what), errors));
    }

    private ModelAndView show(Page page, Actor by, ActOperation what, Typed typed, List<Map<String, String>> errors) {
        Offer offer = operations.offer(by, what);
        Map<String, @Nullable Object> model = new HashMap<>(about(page, what, offer));
        model.put("errors", errors);
        model.put("ground", typed.ground());
        model.put("note", typed.note());
        model.put("key", UUID.randomUUID().toString());
        model.put("most", LONGEST_NOTE);
        model.putAll(answers(page, operations.filling(page, by, what, offer)));
        return page.show(
                "applicant/operation", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private Map<String, Object> about(Page page, ActOperation what, Offer offer) {
        Description description = catalogue.ofRegister(what.register()).description();
        LegalLife.Operation declared = OperationKind.of(what.operation())
                .map(description.life().operations()::get)
                .orElse(null);
        Map<String, Object> about = new HashMap<>();
        about.put("title", page.text("ask." + what.operation()));
        about.put("act", description.title().in(page.language()));
        about.put("number", what.number());
        about.put("back", what.back());
        about.put("home", what.address());
        about.put("why", why(page, offer));
        about.put(
                "grounds",
                offer.grounds().values().stream()
                        .map(each ->
                                Map.of("value", each.id(), "text", each.title().in(page.language())))
                        .toList());
        about.put("atOnce", declared != null && declared.process() == null);
        about.put("term", page.span(description.termOf(what.operation()).length()));
        return about;
    }

    /** Nothing is asked where there is no form. */
    private static Map<String, Object> answers(Page page, @Nullable Filling filling) {
        if (filling == null) {
            return Map.of("ready", true);
        }
        return Map.of(
                "answers",
                filling.pages().stream().map(each -> row(page, filling, each)).toList(),
                "sections",
                FormFields.summary(filling.form().pages().summary(filling.answers(), filling.asking())),
                "ready",
                filling.evaluation().isValid());
    }

    private static String why(Page page, Offer offer) {
        String why = offer.why();
        if (why == null) {
            return "";
        }
        return offer.from() != null && why.equals("renewal-not-open")
                ? page.text("ask.not.renewal-from", page.day(offer.from()))
                : page.text(page.hasText("ask.not." + why) ? "ask.not." + why : "ask.not");
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

    private static List<Map<String, String>> links(Filling filling, List<FieldError> errors) {
        List<Map<String, String>> links = new ArrayList<>();
        for (FieldError error : errors) {
            String href = filling.form()
                    .pages()
                    .pageOf(error.pointer(), filling.answers(), filling.asking())
                    .map(each -> filling.address(each) + "#" + FormPages.anchor(error.pointer()))
                    .orElse(filling.home());
            links.add(Map.of("text", error.message(), "href", href));
        }
        return links;
    }
}
