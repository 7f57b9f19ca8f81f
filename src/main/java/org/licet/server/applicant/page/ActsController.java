package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Offer;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.Change;
import org.licet.engine.register.Registers.EntryView;
import org.licet.server.api.Addresses;
import org.licet.server.page.FormFields;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The acts that the account, or those for whom it may act, hold. */
@PageController
@RequestMapping("/my/acts")
final class ActsController {

    private static final int PAGE = 20;
    private static final String REGISTER = "register";

    private final Registers registers;
    private final Operations operations;
    private final Catalogue catalogue;
    private final Fillings fillings;
    private final ActingFor acting;
    private final OwnActs own;
    private final Clock clock;

    ActsController(
            Registers registers,
            Operations operations,
            Catalogue catalogue,
            Fillings fillings,
            ActingFor acting,
            OwnActs own,
            Clock clock) {
        this.registers = registers;
        this.operations = operations;
        this.catalogue = catalogue;
        this.fillings = fillings;
        this.acting = acting;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView acts(
            Page page, Actor by, @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        String party = acting.chosen(by, request).map(Party::id).orElse(null);
        var held = registers.heldBy(by, party, after, PAGE);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("acts", held.items().stream().map(entry -> row(page, entry)).toList());
        model.put("next", held.next() == null ? "" : Addresses.query("/my/acts", Map.of("after", held.next())));
        model.put("first", after == null ? "" : "/my/acts");
        model.put("choices", acting.choices(page, by, request));
        return page.show("applicant/acts", model);
    }

    @GetMapping("/{register}/{number}")
    ModelAndView act(Page page, Actor by, @PathVariable String register, @PathVariable String number) {
        EntryView entry = own.get(by, register, number);
        PublishedPackage published = catalogue.ofRegister(register);
        Map<String, @Nullable Object> model = new HashMap<>(row(page, entry));
        model.put("issued", page.day(entry.issuedAt()));
        model.put("code", entry.verificationCode());
        model.put(
                "verify", entry.verificationCode() == null ? null : Addresses.path("verify", entry.verificationCode()));
        model.put("application", entry.application());
        model.put("used", number(entry.used(), page.language()));
        model.put("remaining", number(entry.remaining(), page.language()));
        model.put(
                "sections",
                published.forms().names().contains(REGISTER)
                        ? FormFields.summary(published
                                .forms()
                                .form(REGISTER)
                                .pages()
                                .summary(Fillings.object(entry.data()), fillings.asking(published, page.language())))
                        : List.of());
        model.put(
                "offers",
                operations.offers(by, register, number).stream()
                        .map(offer -> offer(page, register, number, offer))
                        .toList());
        model.put(
                "history",
                registers.history(by, register, number).orElse(List.of()).stream()
                        .map(change -> change(page, change))
                        .toList());
        return page.show("applicant/act", model);
    }

    private Map<String, @Nullable Object> row(Page page, EntryView entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("number", entry.number());
        row.put("href", Addresses.path("my", "acts", entry.registerId(), entry.number()));
        row.put(
                "title",
                catalogue.ofRegister(entry.registerId()).description().title().in(page.language()));
        row.put("holder", entry.holder());
        row.put("status", page.text("status." + entry.status()));
        row.put("colour", colour(entry.status()));
        LocalDate last = entry.validTo();
        row.put(
                "validity",
                last == null
                        ? page.text("act.unlimited", page.day(entry.validFrom()))
                        : page.text("acts.between", page.day(entry.validFrom()), page.day(last)));
        row.put("left", last == null || !entry.status().equals("valid") ? "" : left(page, last));
        return row;
    }

    private String left(Page page, LocalDate last) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(page.zone())), last);
        return days <= 0 ? page.text("act.day") : page.text("act.days", page.count("span.days", days));
    }

    private static String colour(String status) {
        return switch (status) {
            case "valid" -> "green";
            case "suspended" -> "orange";
            case "withdrawn", "annulled" -> "red";
            default -> "grey";
        };
    }

    private static Map<String, Object> offer(Page page, String register, String number, Offer offer) {
        String why = offer.why();
        String hint = why == null
                ? page.text("ask.now")
                : offer.from() != null && why.equals("renewal-not-open")
                        ? page.text("ask.not.renewal-from", page.day(offer.from()))
                        : page.text(page.hasText("ask.not." + why) ? "ask.not." + why : "ask.not");
        return Map.of(
                "title",
                page.text("ask." + offer.operation()),
                "href",
                why == null ? Addresses.path("my", "acts", register, number, "operations", offer.operation()) : "",
                "status",
                hint,
                "tag",
                "");
    }

    private static Map<String, Object> change(Page page, Change change) {
        String key = "act.change." + change.what().replace("entry-", "");
        return Map.of(
                "title", page.text(page.hasText(key) ? key : "act.change"),
                "moment", page.moment(change.at()),
                "text", change.reason() == null ? "" : change.reason());
    }

    private static @Nullable String number(@Nullable BigDecimal value, Locale language) {
        return value == null ? null : NumberFormat.getNumberInstance(language).format(value);
    }
}
