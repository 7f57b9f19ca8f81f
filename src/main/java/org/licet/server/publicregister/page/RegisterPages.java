package org.licet.server.publicregister.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Visibility;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.licet.server.wording.EntryWords;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registers, and the search of one. */
@PageController
final class RegisterPages {

    private static final int ROWS = 25;

    private final Registers registers;
    private final Catalogue catalogue;
    private final Agencies agencies;

    RegisterPages(Registers registers, Catalogue catalogue, Agencies agencies) {
        this.registers = registers;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    @GetMapping("/registers")
    ModelAndView all(Page page) {
        Locale language = page.language();
        List<Map<String, String>> found = registers.all().stream()
                .map(register -> catalogue.ofRegister(register.id()).description())
                .sorted(Comparator.comparing(it -> it.register().title().in(language), page.alphabet()))
                .map(it -> Map.of(
                        "href", Addresses.path("registers", it.register().id()),
                        "title", it.register().title().in(language),
                        "holds", it.title().in(language),
                        "service", Addresses.path("services", it.id()),
                        "agency", agencies.name(it.agency(), language)))
                .toList();
        return page.show("public/registers", Map.of("registers", found));
    }

    @GetMapping("/registers/{id}")
    ModelAndView one(
            Page page,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam MultiValueMap<String, String> parameters) {
        PublishedPackage published = catalogue.ofRegister(id);
        boolean insider = isInsider(page.reader(), published.description());
        List<SearchField> fields = SearchField.of(published, insider, page);
        RegisterSearch search = new RegisterSearch(parameters, fields, page);
        Map<String, Object> model = new HashMap<>(about(published, page));
        model.putAll(new SearchForm(fields, search, page).model());
        if (search.errors().isEmpty()) {
            model.putAll(found(published, search, after, insider, page));
            return page.show("public/register", model);
        }
        return page.show("public/register", HttpStatus.BAD_REQUEST, model);
    }

    private Map<String, Object> about(PublishedPackage published, Page page) {
        Description it = published.description();
        Locale language = page.language();
        return Map.of(
                "title", it.register().title().in(language),
                "holds", it.title().in(language),
                "service", Addresses.path("services", it.id()),
                "agency", agencies.name(it.agency(), language),
                "address", Addresses.path("registers", it.register().id()));
    }

    private Map<String, Object> found(
            PublishedPackage published, RegisterSearch search, @Nullable String after, boolean insider, Page page) {
        String register = published.description().register().id();
        org.licet.engine.record.Page<EntryView> entries =
                registers.search(page.reader(), register, search.query(), after, ROWS);
        List<Description.Field> listed = published.description().register().fields().values().stream()
                .filter(field -> field.list() && (insider || field.visibility() != Visibility.RESTRICTED))
                .toList();
        EntryWords words = new EntryWords(published, page);
        String self = Addresses.path("registers", register);
        return Map.of(
                "columns",
                columns(listed, page),
                "rows",
                entries.items().stream().map(entry -> row(entry, listed, words)).toList(),
                "count",
                page.count("register.count", entries.items().size())
                        + (entries.next() == null ? "" : " " + page.text("register.more")),
                "next",
                entries.next() == null ? "" : address(self, search, entries.next()),
                "first",
                after == null ? "" : address(self, search, null));
    }

    private static List<String> columns(List<Description.Field> listed, Page page) {
        List<String> columns = new ArrayList<>(List.of(page.text("entry.number"), page.text("entry.holder")));
        listed.forEach(field -> columns.add(field.title().in(page.language())));
        columns.add(page.text("entry.validity"));
        columns.add(page.text("entry.status"));
        return columns;
    }

    private static Map<String, Object> row(EntryView entry, List<Description.Field> listed, EntryWords words) {
        Map<String, String> values = words.cells(entry.data());
        List<String> cells = new ArrayList<>(List.of(entry.holder()));
        listed.forEach(field -> cells.add(values.getOrDefault(field.name(), "")));
        cells.add(words.validity(entry));
        return Map.of(
                "number", entry.number(),
                "href", Addresses.path("registers", entry.registerId(), "entries", entry.number()),
                "cells", cells,
                "status", words.status(entry.status()),
                "colour", EntryWords.colour(entry.status()));
    }

    private static String address(String self, RegisterSearch search, @Nullable String after) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>(search.parameters());
        parameters.put("after", after);
        return Addresses.query(self, parameters);
    }

    private static boolean isInsider(@Nullable Actor reader, Description it) {
        return reader != null && reader.agencies().contains(it.agency());
    }
}
