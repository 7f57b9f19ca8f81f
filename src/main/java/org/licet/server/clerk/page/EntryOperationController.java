package org.licet.server.clerk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.application.Json;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Ground;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Asked;
import org.licet.engine.operation.Operations.Offer;
import org.licet.engine.register.EntryChanges.NothingLeft;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.server.api.Addresses;
import org.licet.server.api.Explaining;
import org.licet.server.api.Problem;
import org.licet.server.api.Refusal;
import org.licet.server.page.FormFields;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a clerk asks for on an entry: shown first, done when it was confirmed. */
@PageController
@RequestMapping("/work/entries/{register}/{number}")
final class EntryOperationController {

    private static final int LONGEST_NOTE = 2_000;

    private final EntryFacts facts;
    private final Operations operations;
    private final Catalogue catalogue;
    private final TaskForm forms;

    EntryOperationController(EntryFacts facts, Operations operations, Catalogue catalogue, TaskForm forms) {
        this.facts = facts;
        this.operations = operations;
        this.catalogue = catalogue;
        this.forms = forms;
    }

    @GetMapping("/operations/{operation}")
    ModelAndView form(
            Actor by,
            Page page,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation) {
        return asking(
                by,
                page,
                register,
                number,
                operation,
                new Sent(JsonNodeFactory.instance.objectNode(), "", ""),
                List.of(),
                List.of(),
                HttpStatus.OK);
    }

    /** What was typed. */
    private record Sent(ObjectNode data, String ground, String note) {}

    /** First shows what will be done; does it when it was confirmed. */
    @PostMapping("/operations/{operation}")
    ModelAndView ask(
            Actor by,
            Page page,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            HttpServletRequest request) {
        Offer offer = offer(by, register, number, operation);
        Form form = form(register, offer);
        boolean confirmed = request.getParameter("confirmed") != null;
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (form != null && confirmed) {
            data = sentBack(request);
        } else if (form != null) {
            TaskForm.Read read = forms.read(by, page, form, data, request);
            data = read.answers();
            if (read.again()) {
                return asking(
                        by,
                        page,
                        register,
                        number,
                        operation,
                        sent(data, request),
                        List.of(),
                        List.of(),
                        HttpStatus.OK);
            }
        }
        Sent sent = sent(data, request);
        List<Map<String, String>> errors = errors(page, offer, sent);
        List<FieldError> wrong = form == null
                ? List.of()
                : form.evaluate(data, forms.asking(page)).errors();
        if (!errors.isEmpty() || !wrong.isEmpty()) {
            return asking(by, page, register, number, operation, sent, errors, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return confirmed
                ? done(by, page, register, number, operation, sent)
                : check(by, page, register, number, operation, offer, form, sent);
    }

    private static ObjectNode sentBack(HttpServletRequest request) {
        try {
            return Json.tree(String.valueOf(request.getParameter("data"))) instanceof ObjectNode tree
                    ? tree
                    : JsonNodeFactory.instance.objectNode();
        } catch (tools.jackson.core.JacksonException noJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static Sent sent(ObjectNode data, HttpServletRequest request) {
        String ground = request.getParameter("ground");
        String note = request.getParameter("note");
        return new Sent(data, ground == null ? "" : ground, note == null ? "" : note.strip());
    }

    private static List<Map<String, String>> errors(Page page, Offer offer, Sent sent) {
        List<Map<String, String>> errors = new ArrayList<>();
        if (!offer.grounds().isEmpty() && !offer.grounds().containsKey(sent.ground())) {
            errors.add(Map.of("field", "ground", "text", page.text("work.entry.ground.missing"), "href", "#ground"));
        }
        if (sent.note().length() > LONGEST_NOTE) {
            errors.add(
                    Map.of("field", "note", "text", page.text("work.entry.note.long", LONGEST_NOTE), "href", "#note"));
        }
        return errors;
    }

    private ModelAndView done(Actor by, Page page, String register, String number, String operation, Sent sent) {
        try {
            Receipt receipt = operations.ask(new Asked(
                    by,
                    register,
                    number,
                    operation,
                    sent.data(),
                    sent.ground().isEmpty() ? null : sent.ground(),
                    sent.note().isEmpty() ? null : sent.note(),
                    List.of(),
                    null,
                    page.language()));
            return Going.to(Addresses.path("work", "entries", register, number) + "?said="
                    + (receipt.stage().key().equals("granted") ? "operation-done" : "operation-filed"));
        } catch (WrongAnswers wrong) {
            return asking(
                    by,
                    page,
                    register,
                    number,
                    operation,
                    sent,
                    List.of(),
                    wrong.errors(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (NothingLeft little) {
            List<FieldError> wrong = List.of(new FieldError("/amount", "nothing-left", detail(little, page)));
            return asking(
                    by, page, register, number, operation, sent, List.of(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Operations.WrongEntryState | Operations.OperationRunning | Operations.RenewalNotOpen refused) {
            List<Map<String, String>> errors = List.of(Map.of("field", "", "text", detail(refused, page), "href", ""));
            return asking(by, page, register, number, operation, sent, errors, List.of(), HttpStatus.CONFLICT);
        }
    }

    private static String detail(RuntimeException refused, Page page) {
        Problem problem = Explaining.problem(refused, page.language());
        return problem == null ? "" : problem.detail();
    }

    private ModelAndView check(
            Actor by,
            Page page,
            String register,
            String number,
            String operation,
            Offer offer,
            @Nullable Form form,
            Sent sent) {
        Map<String, @Nullable Object> model = facts.of(by, page, register, number);
        model.put("operation", operation);
        model.put("action", page.text("work.operation." + operation));
        Ground ground = offer.grounds().get(sent.ground());
        model.put("groundTitle", ground == null ? "" : ground.title().in(page.language()));
        model.put("ground", sent.ground());
        model.put("note", sent.note());
        model.put("data", Json.text(sent.data()));
        model.put(
                "sections",
                form == null
                        ? List.of()
                        : FormFields.summary(
                                form.pages().summary(sent.data(), forms.asking(page)),
                                forms.held(by, form, sent.data(), page)));
        return page.show("clerk/operation-check", model);
    }

    private ModelAndView asking(
            Actor by,
            Page page,
            String register,
            String number,
            String operation,
            Sent sent,
            List<Map<String, String>> errors,
            List<FieldError> wrong,
            HttpStatus status) {
        Offer offer = offer(by, register, number, operation);
        Form form = form(register, offer);
        Description description = catalogue.ofRegister(register).description();
        Map<String, @Nullable Object> model = facts.of(by, page, register, number);
        List<Map<String, String>> all = new ArrayList<>(errors);
        all.addAll(FormFields.errors(wrong));
        model.put("errors", all);
        model.put("operation", operation);
        model.put("action", page.text("work.operation." + operation));
        model.put("form", form == null ? null : forms.show(by, page, form, sent.data(), wrong));
        model.put("ground", sent.ground());
        model.put(
                "groundError",
                errors.stream().anyMatch(each -> "ground".equals(each.get("field")))
                        ? page.text("work.entry.ground.missing")
                        : "");
        model.put("noted", offer.form() == null);
        model.put("note", sent.note());
        model.put("most", LONGEST_NOTE);
        model.put(
                "grounds",
                offer.grounds().values().stream()
                        .map(each -> Map.of(
                                "value", each.id(),
                                "text", each.title().in(page.language()),
                                "hint", CaseView.basis(description, each.legalBasis(), page)))
                        .toList());
        return page.show("clerk/operation", status, model);
    }

    /** What this clerk may ask of the entry now; else there is nothing. */
    private Offer offer(Actor by, String register, String number, String operation) {
        return operations.offers(by, register, number).stream()
                .filter(each -> each.operation().equals(operation))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private @Nullable Form form(String register, Offer offer) {
        return offer.form() == null
                ? operations.ownForm(offer.operation()).orElse(null)
                : catalogue.ofRegister(register).forms().form(offer.form());
    }
}
