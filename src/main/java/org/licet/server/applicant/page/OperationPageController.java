package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Asked;
import org.licet.engine.operation.Operations.Offer;
import org.licet.engine.operation.Operations.UndeclaredGround;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.server.api.Addresses;
import org.licet.server.api.Once;
import org.licet.server.api.Refusal;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.ReceiptView;
import org.licet.server.page.FormFields;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks for an operation on an act: with the form of the package, or with no more than a ground and a message. */
@PageController
@RequestMapping("/my/acts/{register}/{number}/operations/{operation}")
final class OperationPageController {

    private static final int LONGEST_NOTE = 500;

    private final OwnActs acts;
    private final Operations operations;
    private final Catalogue catalogue;
    private final Fillings fillings;
    private final FillingPages pages;
    private final Once once;
    private final JsonMapper json;

    OperationPageController(
            OwnActs acts,
            Operations operations,
            Catalogue catalogue,
            Fillings fillings,
            FillingPages pages,
            Once once,
            JsonMapper json) {
        this.acts = acts;
        this.operations = operations;
        this.catalogue = catalogue;
        this.fillings = fillings;
        this.pages = pages;
        this.once = once;
        this.json = json;
    }

    /** What an address means. */
    record Entry(String register, String number, String operation) {

        String address() {
            return Addresses.path("my", "acts", register, number, "operations", operation);
        }
    }

    @GetMapping
    ModelAndView ask(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation) {
        Entry entry = new Entry(register, number, operation);
        Offer offer = offer(by, entry);
        return shown(page, entry, offer, filling(page, by, entry, offer), "", "", List.of());
    }

    @PostMapping
    @Throttled(Throttled.Kind.FILING)
    ModelAndView send(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String key) {
        Entry entry = new Entry(register, number, operation);
        acts.get(by, register, number);
        try {
            String what = Once.digest(entry.address().getBytes(StandardCharsets.UTF_8));
            String body = String.valueOf(once.create(by, "operation-pages/" + what, key, what, () -> {
                        Offer offer = offer(by, entry);
                        Filling now = filling(page, by, entry, offer);
                        var receipt = operations.ask(new Asked(
                                by,
                                register,
                                number,
                                operation,
                                now == null ? JsonNodeFactory.instance.objectNode() : now.answers(),
                                ground == null || ground.isEmpty() ? null : ground,
                                note.isBlank() ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE)),
                                now == null ? List.of() : now.uploads(),
                                null,
                                page.language()));
                        if (now != null) {
                            fillings.forget(by, now);
                        }
                        return ReceiptView.created(receipt);
                    })
                    .getBody());
            return Going.to("/my/files/" + json.readTree(body).path("reference").asString("") + "?sent=1");
        } catch (UndeclaredGround wrong) {
            Offer offer = offer(by, entry);
            return shown(
                    page,
                    entry,
                    offer,
                    filling(page, by, entry, offer),
                    "",
                    note,
                    List.of(Map.of("text", page.text("ask.ground.error"), "href", "#ground")));
        } catch (WrongAnswers wrong) {
            Offer offer = offer(by, entry);
            Filling filling = Objects.requireNonNull(filling(page, by, entry, offer));
            return shown(
                    page, entry, offer, filling, ground == null ? "" : ground, note, links(filling, wrong.errors()));
        }
    }

    @GetMapping("/pages/{page}")
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        Entry entry = new Entry(register, number, operation);
        return pages.show(page, by, form(page, by, entry), formPage, request);
    }

    @PostMapping("/pages/{page}")
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        Entry entry = new Entry(register, number, operation);
        return pages.take(page, by, () -> form(page, by, entry), formPage, request);
    }

    /** 404 unless the act is one's own and the operation may be asked for at all. */
    private Offer offer(Actor by, Entry entry) {
        acts.get(by, entry.register(), entry.number());
        return operations.offers(by, entry.register(), entry.number()).stream()
                .filter(offer -> offer.operation().equals(entry.operation()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Filling form(Page page, Actor by, Entry entry) {
        Filling filling = filling(page, by, entry, offer(by, entry));
        if (filling == null) {
            throw Refusal.notFound();
        }
        return filling;
    }

    /** Null where no form is asked. */
    private @Nullable Filling filling(Page page, Actor by, Entry entry, Offer offer) {
        String form = offer.form();
        return form == null
                ? null
                : fillings.operation(by, entry.register(), entry.number(), entry.operation(), form, page.language());
    }

    private ModelAndView shown(
            Page page,
            Entry entry,
            Offer offer,
            @Nullable Filling filling,
            String ground,
            String note,
            List<Map<String, String>> errors) {
        Description description = catalogue.ofRegister(entry.register()).description();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", page.text("ask." + entry.operation()));
        model.put("act", description.title().in(page.language()));
        model.put("number", entry.number());
        model.put("back", Addresses.path("my", "acts", entry.register(), entry.number()));
        model.put("home", entry.address());
        model.put("errors", errors);
        model.put("ground", ground);
        model.put("note", note);
        model.put("key", UUID.randomUUID().toString());
        model.put("most", LONGEST_NOTE);
        model.put("why", why(page, offer));
        model.put(
                "grounds",
                offer.grounds().values().stream()
                        .map(each ->
                                Map.of("value", each.id(), "text", each.title().in(page.language())))
                        .toList());
        LegalLife.Operation declared = OperationKind.of(entry.operation())
                .map(description.life().operations()::get)
                .orElse(null);
        model.put("atOnce", declared != null && declared.process() == null);
        model.put("term", page.span(description.termOf(entry.operation()).length()));
        if (filling != null) {
            List<FormPage> formPages = filling.pages();
            model.put(
                    "answers",
                    formPages.stream().map(each -> row(page, filling, each)).toList());
            model.put(
                    "sections",
                    FormFields.summary(filling.form().pages().summary(filling.answers(), filling.asking())));
            model.put("ready", filling.evaluation().isValid());
        } else {
            model.put("ready", true);
        }
        return page.show(
                "applicant/operation", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
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
