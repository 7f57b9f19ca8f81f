package org.licet.server.clerk.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.server.api.Addresses;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.licet.server.wording.EntryWords;
import org.springframework.stereotype.Component;

/** What the pages of an entry say of it first. */
@Component
class EntryFacts {

    private final Registers registers;
    private final Catalogue catalogue;

    EntryFacts(Registers registers, Catalogue catalogue) {
        this.registers = registers;
        this.catalogue = catalogue;
    }

    /** There is nothing for who works for no agency. */
    Map<String, @Nullable Object> of(Actor by, Page page, String register, String number) {
        Doors.clerks(by);
        EntryView entry = registers.entry(by, register, number).orElseThrow(Refusal::notFound);
        PublishedPackage owner = catalogue.ofRegister(register);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("here", Addresses.path("work", "entries", register, number));
        model.put("number", entry.number());
        model.put("register", owner.description().register().title().in(page.language()));
        model.put("holder", entry.holder());
        model.put("status", text(page, "work.entry.status.", entry.status()));
        model.put("good", entry.status().equals("valid"));
        model.put("from", page.day(entry.validFrom()));
        model.put("to", entry.validTo() == null ? page.text("work.entry.unlimited") : page.day(entry.validTo()));
        model.put(
                "marks",
                entry.marks().stream()
                        .map(mark -> text(page, "work.entry.mark.", mark))
                        .toList());
        model.put("fields", new EntryWords(owner, page).rows(entry.data()));
        model.put("file", entry.application() == null ? "" : Addresses.path("work", "files", entry.application()));
        model.put("reference", entry.application() == null ? "" : entry.application());
        return model;
    }

    static String text(Page page, String prefix, String key) {
        return page.hasText(prefix + key) ? page.text(prefix + key) : key;
    }
}
