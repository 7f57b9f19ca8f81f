package org.licet.server.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.Registers.EntryView;
import org.licet.forms.Asking;
import org.licet.forms.SummaryRow;
import org.licet.server.page.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries in words. Shows what the register hands out for this reader, never more. */
public final class EntryWords {

    private static final String REGISTER_FORM = "register";

    private final PublishedPackage published;
    private final Page page;

    public EntryWords(PublishedPackage published, Page page) {
        this.published = published;
        this.page = page;
    }

    /** Field to its value in words; fields without value are left out. */
    public Map<String, String> cells(JsonNode data) {
        Map<String, String> cells = new HashMap<>();
        for (SummaryRow row : summary(data)) {
            String field = row.pointer().replaceFirst("^/", "");
            if (data.has(field)) {
                cells.put(field, isDate(field) ? day(data.get(field), said(row)) : said(row));
            }
        }
        return cells;
    }

    private boolean isDate(String field) {
        Description.Field declared = published.description().register().fields().get(field);
        return declared != null && declared.type().equals("date");
    }

    /** Written as all dates of a page are; as the form says it where it is masked. */
    private String day(JsonNode date, String otherwise) {
        try {
            return page.day(LocalDate.parse(date.asString("")));
        } catch (DateTimeException masked) {
            return otherwise;
        }
    }

    /** Rows of a summary list, in the order of the package. */
    public List<Map<String, String>> rows(JsonNode data) {
        Map<String, String> cells = cells(data);
        Locale language = page.language();
        return published.description().register().fields().values().stream()
                .filter(field -> !cells.getOrDefault(field.name(), "").isEmpty())
                .map(field -> Map.of(
                        "key", field.title().in(language), "value", Objects.requireNonNull(cells.get(field.name()))))
                .toList();
    }

    /** {@code from 1 March 2026 until 31 December 2026}. */
    public String validity(EntryView entry) {
        return validity(entry.validFrom(), entry.validTo());
    }

    private String validity(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? page.text("entry.valid.from", page.day(from))
                : page.text("entry.valid.until", page.day(from), page.day(to));
    }

    public String status(String key) {
        return page.text("status." + key);
    }

    public static String colour(String status) {
        return switch (status) {
            case "valid" -> "green";
            case "suspended" -> "yellow";
            case "expired" -> "grey";
            default -> "red";
        };
    }

    private List<SummaryRow> summary(JsonNode data) {
        Asking asking = new Asking(page.language(), LocalDate.EPOCH);
        return data instanceof ObjectNode object
                ? published.forms().form(REGISTER_FORM).pages().summary(object, asking).stream()
                        .flatMap(section -> section.rows().stream())
                        .toList()
                : List.of();
    }

    private static String said(SummaryRow row) {
        return row.heads()
                ? row.rows().stream()
                        .filter(each -> !said(each).isEmpty())
                        .map(EntryWords::labelled)
                        .collect(Collectors.joining("; "))
                : String.join(", ", row.values());
    }

    private static String labelled(SummaryRow row) {
        String said = said(row);
        return row.heads() || row.label().isEmpty() ? said : row.label() + ": " + said;
    }
}
