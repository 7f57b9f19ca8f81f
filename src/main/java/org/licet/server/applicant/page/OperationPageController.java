package org.licet.server.applicant.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Asked;
import org.licet.engine.operation.Operations.UndeclaredGround;
import org.licet.server.api.Once;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.ReceiptView;
import org.licet.server.applicant.page.OperationOverview.Typed;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
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

    private final OwnActs acts;
    private final ActOperations found;
    private final OperationOverview overview;
    private final Operations operations;
    private final Fillings fillings;
    private final Once once;
    private final JsonMapper json;

    OperationPageController(
            OwnActs acts,
            ActOperations found,
            OperationOverview overview,
            Operations operations,
            Fillings fillings,
            Once once,
            JsonMapper json) {
        this.acts = acts;
        this.found = found;
        this.overview = overview;
        this.operations = operations;
        this.fillings = fillings;
        this.once = once;
        this.json = json;
    }

    @GetMapping
    ModelAndView ask(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation) {
        return overview.show(page, by, new ActOperation(register, number, operation));
    }

    @PostMapping
    @Throttled(Throttled.Kind.FILING)
    ModelAndView send(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String key) {
        ActOperation what = new ActOperation(register, number, operation);
        Typed typed = new Typed(ground, note);
        acts.get(by, register, number);
        try {
            String asked = Once.digest(what.address().getBytes(StandardCharsets.UTF_8));
            String body = String.valueOf(
                    once.create(by, "operation-pages/" + asked, key, asked, () -> file(page, by, what, typed))
                            .getBody());
            return Going.to("/my/files/" + json.readTree(body).path("reference").asString("") + "?sent=1");
        } catch (UndeclaredGround wrong) {
            return overview.withoutGround(page, by, what, typed);
        } catch (WrongAnswers wrong) {
            return overview.withErrors(page, by, what, typed, wrong.errors());
        }
    }

    private Once.Created file(Page page, Actor by, ActOperation what, Typed typed) {
        Filling now = found.filling(page, by, what, found.offer(by, what));
        String note = typed.note();
        var receipt = operations.ask(new Asked(
                by,
                what.register(),
                what.number(),
                what.operation(),
                now == null ? JsonNodeFactory.instance.objectNode() : now.answers(),
                typed.ground().isEmpty() ? null : typed.ground(),
                note.isBlank() ? null : note.substring(0, Math.min(note.length(), OperationOverview.LONGEST_NOTE)),
                now == null ? List.of() : now.uploads(),
                null,
                page.language()));
        if (now != null) {
            fillings.forget(by, now);
        }
        return ReceiptView.created(receipt);
    }
}
