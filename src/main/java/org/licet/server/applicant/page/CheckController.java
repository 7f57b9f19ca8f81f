package org.licet.server.applicant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Drafts;
import org.licet.engine.application.Drafts.Draft;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.payment.FeeQuotes;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.server.api.Addresses;
import org.licet.server.api.Once;
import org.licet.server.api.Refusal;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.ReceiptView;
import org.licet.server.applicant.page.Uploads.Wanted;
import org.licet.server.page.FileWords;
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
import tools.jackson.databind.node.ObjectNode;

/** Check your answers, and send. What is sent twice is filed once: the draft's id is the key. */
@PageController
@RequestMapping("/drafts/{draft}/check")
final class CheckController {

    private final Drafts drafts;
    private final Fillings fillings;
    private final Uploads uploads;
    private final ActingFor acting;
    private final FillingLookUps lookUps;
    private final OwnFiles files;
    private final Once once;
    private final FeeQuotes fees;
    private final JsonMapper json;

    CheckController(
            Drafts drafts,
            Fillings fillings,
            Uploads uploads,
            ActingFor acting,
            FillingLookUps lookUps,
            OwnFiles files,
            Once once,
            FeeQuotes fees,
            JsonMapper json) {
        this.drafts = drafts;
        this.fillings = fillings;
        this.uploads = uploads;
        this.acting = acting;
        this.lookUps = lookUps;
        this.files = files;
        this.once = once;
        this.fees = fees;
        this.json = json;
    }

    @GetMapping
    ModelAndView check(Page page, Actor by, @PathVariable("draft") String id) {
        return shown(page, by, fillings.application(by, id, page.language()), List.of());
    }

    /** @param action {@code send}, or {@code incomplete} to send although something is missing */
    @PostMapping
    @Throttled(Throttled.Kind.FILING)
    ModelAndView send(
            Page page,
            Actor by,
            @PathVariable("draft") String id,
            @RequestParam(required = false) @Nullable String declared,
            @RequestParam(defaultValue = "send") String action) {
        boolean yes = "yes".equals(declared);
        try {
            String body = String.valueOf(once.create(by, "submission", id, id, () -> file(page, by, id, yes, action))
                    .getBody());
            String reference = json.readTree(body).path("reference").asString("");
            return Going.to(
                    files.find(by, reference).isPresent()
                            ? Addresses.path("my", "files", reference) + "?sent=1"
                            : Addresses.path("work", "counter", "receipts", reference));
        } catch (Undeclared undeclared) {
            List<Map<String, String>> errors =
                    List.of(Map.of("text", page.text("check.declare.error"), "href", "#declared"));
            return shown(page, by, fillings.application(by, id, page.language()), errors);
        } catch (WrongAnswers wrong) {
            Filling filling = fillings.application(by, id, page.language());
            return shown(page, by, filling, links(filling, wrong.errors()));
        }
    }

    private Once.Created file(Page page, Actor by, String id, boolean declared, String action) {
        Draft draft = drafts.find(by, id).orElseThrow(Refusal::notFound);
        if (!declared) {
            throw new Undeclared();
        }
        ObjectNode body = Fillings.object(draft.body());
        body.put("incomplete", action.equals("incomplete"));
        drafts.replace(by, id, body, draft.revision());
        return ReceiptView.created(drafts.submit(by, id, page.language()));
    }

    private ModelAndView shown(Page page, Actor by, Filling filling, List<Map<String, String>> errors) {
        List<FieldError> answers = lookUps.errors(by, filling);
        List<Wanted> wanted = uploads.wanted(by, filling);
        List<Map<String, String>> missing = Stream.concat(
                        links(filling, answers).stream(),
                        wanted.stream().filter(Wanted::isMissing).map(each -> missing(page, filling, each)))
                .toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", filling.title());
        model.put("home", filling.home());
        model.put("change", filling.home() + "/pages/");
        model.put(
                "sections",
                FormFields.summary(
                        filling.form().pages().summary(filling.answers(), filling.asking()),
                        uploads.held(by, filling, page)));
        model.put(
                "documents",
                wanted.stream().map(each -> row(page, filling, each)).toList());
        model.put("missing", missing);
        model.put("ready", missing.isEmpty());
        model.put("sendable", answers.stream().allMatch(FieldError::meansMissing));
        model.put("errors", errors);
        model.put("applicant", acting.applicant(page, by, filling));
        model.put("counter", filling.isAtCounter());
        model.put("fee", fee(page, filling));
        return page.show("applicant/check", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    /** The amount by these answers; until they are complete, or where they do not decide it alone, that it follows. */
    private @Nullable String fee(Page page, Filling filling) {
        Fee fee = filling.published().description().life().fee();
        if (fee == null) {
            return null;
        }
        boolean complete = filling.evaluation().isValid();
        if (!complete && fees.basis(filling.published()).onAnswersOnly()) {
            return page.text("check.fee.incomplete");
        }
        return complete ? quoted(page, filling, fee) : page.text("check.fee.later");
    }

    private String quoted(Page page, Filling filling, Fee fee) {
        return fees.quote(filling.published(), filling.evaluation().data())
                .map(amount -> amount.signum() == 0
                        ? page.text("check.fee.zero")
                        : page.text("check.fee.amount", page.money(amount, fee.currency())))
                .orElseGet(() -> page.text("check.fee.later"));
    }

    private static Map<String, Object> row(Page page, Filling filling, Wanted each) {
        return Map.of(
                "key",
                each.document().title().in(page.language()),
                "values",
                each.given().isEmpty()
                        ? List.of(page.text(each.required() ? "document.missing" : "document.none"))
                        : each.given().stream()
                                .map(file -> FileWords.name(file, page.language()))
                                .toList(),
                "href",
                filling.documentAddress(each.id()) + "?then=check",
                "action",
                page.text("change"));
    }

    private static Map<String, String> missing(Page page, Filling filling, Wanted each) {
        return Map.of(
                "text",
                page.text("check.document", each.document().title().in(page.language())),
                "href",
                filling.documentAddress(each.id()) + "?then=check");
    }

    /** Each error with a link to where it is put right. */
    private static List<Map<String, String>> links(Filling filling, List<FieldError> errors) {
        List<Map<String, String>> links = new ArrayList<>();
        for (FieldError error : errors) {
            String document =
                    error.pointer().startsWith("/documents/") ? error.pointer().substring("/documents/".length()) : "";
            boolean declared =
                    filling.published().description().application().documents().containsKey(document);
            links.add(Map.of(
                    "text",
                    error.message(),
                    "href",
                    declared ? filling.documentAddress(document) + "?then=check" : place(filling, error)));
        }
        return links;
    }

    private static String place(Filling filling, FieldError error) {
        return filling.form()
                .pages()
                .pageOf(error.pointer(), filling.answers(), filling.asking())
                .map(FormPage::id)
                .map(id -> filling.home() + "/pages/" + id + "?then=check#" + FormPages.anchor(error.pointer()))
                .orElse(filling.home());
    }

    /** Nobody has said that the answers are true. */
    private static final class Undeclared extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
