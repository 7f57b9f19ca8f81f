package org.licet.server.clerk.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.AskedItems.Correction;
import org.licet.engine.application.AskedItems.Item;
import org.licet.engine.application.AskedItems.Supplied;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife;
import org.licet.server.api.Agencies;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was asked of the applicant and of other agencies, and what came back. */
@Component
class AskedParts {

    private final InWords inWords;
    private final Words words;
    private final Agencies agencies;

    AskedParts(InWords inWords, Words words, Agencies agencies) {
        this.inWords = inWords;
        this.words = words;
        this.agencies = agencies;
    }

    /** The latest first, each with what it changed. */
    List<Map<String, Object>> corrections(ApplicationView file, Map<String, HeldFile> files, Page page) {
        List<Map<String, Object>> shown = new java.util.ArrayList<>();
        for (Correction each : file.corrections()) {
            shown.add(
                    0,
                    Map.of(
                            "state", page.text("case.correction." + each.state().key()),
                            "open", each.isOpen(),
                            "by", words.actor(each.requestedBy(), page),
                            "at", page.moment(each.requestedAt()),
                            "until", page.day(each.until()),
                            "note", each.note() == null ? "" : each.note(),
                            "items",
                                    each.items().stream()
                                            .map(item -> item(file, item, page))
                                            .toList(),
                            "supplied", supplied(file, files, each.supplied(), page)));
        }
        return shown;
    }

    private Map<String, Object> item(ApplicationView file, Item item, Page page) {
        return Map.of(
                "place", place(file, item, page),
                "requirement", item.title().in(page.language()),
                "basis",
                        String.join(
                                "; ",
                                item.legalBasis().stream()
                                        .map(act -> act.in(page.language()))
                                        .toList()),
                "message", item.message());
    }

    private String place(ApplicationView file, Item item, Page page) {
        Description description = inWords.version(file.version()).description();
        String pointer = item.pointer();
        if (pointer != null) {
            return inWords.label(file.version(), description.formOf(file.operation()), pointer, page);
        }
        Description.Document document = description.application().documents().get(String.valueOf(item.document()));
        return document == null
                ? String.valueOf(item.document())
                : document.title().in(page.language());
    }

    private Map<String, Object> supplied(
            ApplicationView file, Map<String, HeldFile> files, @Nullable Supplied supplied, Page page) {
        if (supplied == null) {
            return Map.of();
        }
        String form = inWords.version(file.version()).description().formOf(file.operation());
        return Map.of(
                "at", page.moment(supplied.at()),
                "note", supplied.note() == null ? "" : supplied.note(),
                "notes", List.copyOf(supplied.notes().values()),
                "documents", supplied.documents(),
                "changes",
                        supplied.differences().stream()
                                .map(each -> Map.of(
                                        "field", inWords.label(file.version(), form, each.pointer(), page),
                                        "before", said(file, files, form, each.pointer(), each.before(), page),
                                        "after", said(file, files, form, each.pointer(), each.after(), page)))
                                .toList());
    }

    private String said(
            ApplicationView file,
            Map<String, HeldFile> files,
            @Nullable String form,
            String pointer,
            @Nullable JsonNode value,
            Page page) {
        HeldFile upload = value == null ? null : files.get(value.path("id").asString(value.asString("")));
        return upload == null ? inWords.value(file.version(), form, file.data(), pointer, value, page) : upload.text();
    }

    List<Map<String, Object>> opinions(ApplicationView file, Map<String, HeldFile> files, Page page) {
        Description description = inWords.version(file.version()).description();
        return file.opinions().stream()
                .map(each ->
                        opinion(file, files, each, description.life().opinions().get(each.id()), page))
                .toList();
    }

    private Map<String, Object> opinion(
            ApplicationView file,
            Map<String, HeldFile> files,
            OpinionView it,
            LegalLife.@Nullable Opinion declared,
            Page page) {
        return Map.of(
                "title", declared == null ? it.id() : declared.title().in(page.language()),
                "agency", agencies.name(it.agency(), page.language()),
                "state", page.text("case.opinion." + it.state()),
                "outcome", it.outcome() == null ? "" : page.text("case.opinion." + it.outcome()),
                "late", it.late(),
                "asked", page.moment(it.askedAt()),
                "due", page.day(it.due()),
                "answered", it.answeredAt() == null ? "" : page.moment(it.answeredAt()),
                "sections",
                        declared == null || it.answer() == null
                                ? List.of()
                                : inWords.summary(file.version(), declared.form(), it.answer(), false, files, page));
    }
}
