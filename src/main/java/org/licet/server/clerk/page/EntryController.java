package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Offer;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.Change;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An entry of a register, what became of it, and what its agency may do with it. */
@PageController
@RequestMapping("/work/entries/{register}/{number}")
final class EntryController {

    private final EntryFacts facts;
    private final Registers registers;
    private final Operations operations;
    private final Words words;

    EntryController(EntryFacts facts, Registers registers, Operations operations, Words words) {
        this.facts = facts;
        this.registers = registers;
        this.operations = operations;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            Actor by,
            Page page,
            @PathVariable String register,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String said) {
        Map<String, @Nullable Object> model = facts.of(by, page, register, number);
        model.put(
                "offers",
                operations.offers(by, register, number).stream()
                        .map(offer -> offer(offer, register, number, page))
                        .toList());
        model.put("history", history(by, page, register, number));
        model.put("said", Said.text(page, said));
        return page.show("clerk/entry", model);
    }

    private static Map<String, Object> offer(Offer it, String register, String number, Page page) {
        return Map.of(
                "text", page.text("work.operation." + it.operation()),
                "href", Addresses.path("work", "entries", register, number, "operations", it.operation()),
                "why", it.why() == null ? "" : page.text("work.entry.why." + it.why()));
    }

    private List<Map<String, Object>> history(Actor by, Page page, String register, String number) {
        List<Map<String, Object>> shown = new ArrayList<>();
        List<Change> changes = registers.history(by, register, number).orElse(List.of());
        UnaryOperator<String> names =
                words.actors(changes.stream().map(Change::by).filter(Objects::nonNull), page);
        changes.forEach(change -> shown.add(
                0,
                Map.of(
                        "title",
                        EntryFacts.text(page, "work.entry.change.", change.what()),
                        "moment",
                        page.moment(change.at()),
                        "by",
                        change.by() == null ? "" : names.apply(change.by()),
                        "text",
                        change.reason() == null ? "" : change.reason())));
        return shown;
    }
}
