package org.licet.server.publicregister.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.Change;
import org.licet.engine.register.Registers.EntryView;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.licet.server.wording.EntryWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One entry and what became of it: to the public its public fields, to the agency and the holder what is theirs. */
@PageController
final class EntryPages {

    private final Registers registers;
    private final Catalogue catalogue;
    private final Agencies agencies;

    EntryPages(Registers registers, Catalogue catalogue, Agencies agencies) {
        this.registers = registers;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    @GetMapping("/registers/{id}/entries/{number}")
    ModelAndView entry(Page page, HttpServletRequest request, @PathVariable String id, @PathVariable String number) {
        PublishedPackage published = catalogue.ofRegister(id);
        EntryView entry = registers.entry(page.reader(), id, number).orElseThrow(Refusal::notFound);
        List<Change> changes = registers.history(page.reader(), id, number).orElseThrow(Refusal::notFound);
        EntryWords words = new EntryWords(published, page);
        String self = Addresses.path("registers", id, "entries", entry.number());
        return page.show(
                "public/entry",
                Map.of(
                        "number", entry.number(),
                        "register", published.description().register().title().in(page.language()),
                        "back", Addresses.path("registers", id),
                        "status", words.status(entry.status()),
                        "colour", EntryWords.colour(entry.status()),
                        "rows", rows(entry, published, words, page),
                        "data", words.rows(entry.data()),
                        "history", history(changes, page),
                        "permalink", request.getRequestURL().toString(),
                        "machines", "/api/v1" + self));
    }

    private List<Map<String, String>> rows(EntryView entry, PublishedPackage published, EntryWords words, Page page) {
        List<Map<String, String>> rows = new ArrayList<>();
        add(rows, page.text("entry.title"), published.description().title().in(page.language()));
        add(rows, page.text("entry.holder"), entry.holder());
        add(
                rows,
                page.text("entry.issuer"),
                agencies.name(published.description().agency(), page.language()));
        add(rows, page.text("entry.validity"), words.validity(entry));
        add(rows, page.text("entry.issued"), page.moment(entry.issuedAt()));
        add(
                rows,
                page.text("entry.marks"),
                String.join(
                        ", ",
                        entry.marks().stream()
                                .map(mark -> page.text("mark." + mark))
                                .toList()));
        add(rows, page.text("entry.used"), amount(entry.used(), page));
        add(rows, page.text("entry.remaining"), amount(entry.remaining(), page));
        add(rows, page.text("entry.application"), entry.application());
        add(rows, page.text("entry.code"), entry.verificationCode());
        return rows;
    }

    private static void add(List<Map<String, String>> rows, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(Map.of("key", key, "value", value));
        }
    }

    private static @Nullable String amount(@Nullable BigDecimal amount, Page page) {
        return amount == null ? null : NumberFormat.getInstance(page.language()).format(amount);
    }

    /** Newest first. */
    private static List<Map<String, String>> history(List<Change> changes, Page page) {
        List<Map<String, String>> items = new ArrayList<>();
        for (Change change : changes) {
            items.add(Map.of(
                    "title",
                    page.text("change." + change.what()),
                    "moment",
                    page.moment(change.at()),
                    "by",
                    change.by() == null ? "" : change.by(),
                    "text",
                    change.reason() == null ? "" : change.reason()));
        }
        Collections.reverse(items);
        return items;
    }
}
