package org.licet.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems;
import tools.jackson.databind.JsonNode;

/**
 * What an applicant was asked to remedy, in the reader's language.
 *
 * @param state {@code open}, {@code supplied}, {@code expired}, {@code taken-back}, {@code ended}
 * @param until the term stands still until then at most
 * @param supplied null unless the applicant supplied
 */
public record AskedJson(
        String state,
        List<ItemJson> items,
        @Nullable String note,
        String requestedBy,
        Instant requestedAt,
        Instant until,
        @Nullable Instant closedAt,
        @Nullable SuppliedJson supplied) {

    /** A field or document that was marked. @param legalBasis acts that ask for it; @param pointer null for a document */
    public record ItemJson(
            String requirement,
            String title,
            List<String> legalBasis,
            @Nullable String pointer,
            @Nullable String document,
            String message) {

        static ItemJson of(AskedItems.Item it, Locale language) {
            return new ItemJson(
                    it.requirement(),
                    it.title().in(language),
                    legalBasis(it, language),
                    it.pointer(),
                    it.document(),
                    it.message());
        }

        public static List<String> legalBasis(AskedItems.Item it, Locale language) {
            return it.legalBasis().stream().map(act -> act.in(language)).toList();
        }
    }

    /** @param notes explanations by pointer or document; @param documents supplied anew */
    public record SuppliedJson(
            String by,
            Instant at,
            @Nullable String note,
            Map<String, String> notes,
            List<String> documents,
            List<DifferenceJson> differences) {

        static SuppliedJson of(AskedItems.Supplied it) {
            return new SuppliedJson(
                    it.by(),
                    it.at(),
                    it.note(),
                    it.notes(),
                    it.documents(),
                    it.differences().stream()
                            .map(each -> new DifferenceJson(each.pointer(), each.before(), each.after()))
                            .toList());
        }
    }

    /** Null where there was nothing, or is nothing any more. */
    public record DifferenceJson(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}

    static AskedJson of(AskedItems.Correction it, Locale language) {
        AskedItems.Supplied supplied = it.supplied();
        return new AskedJson(
                it.state().key(),
                it.items().stream().map(item -> ItemJson.of(item, language)).toList(),
                it.note(),
                it.requestedBy(),
                it.requestedAt(),
                it.until(),
                it.closedAt(),
                supplied == null ? null : SuppliedJson.of(supplied));
    }

    public static List<AskedJson> all(List<AskedItems.Correction> them, Locale language) {
        return them.stream().map(each -> of(each, language)).toList();
    }
}
