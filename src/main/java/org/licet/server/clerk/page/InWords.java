package org.licet.server.clerk.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Asking;
import org.licet.forms.Form;
import org.licet.forms.SummaryRow;
import org.licet.forms.SummarySection;
import org.licet.server.page.FormFields;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of a file in words, by the form that asked for them. */
@Component
class InWords {

    private final Catalogue catalogue;
    private final Clock clock;

    InWords(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param form null for an operation of the engine's own */
    List<SummarySection> sections(PackageVersion version, @Nullable String form, JsonNode data, Page page) {
        return form != null && data instanceof ObjectNode answers
                ? form(version, form).pages().summary(answers, asking(page))
                : List.of();
    }

    /**
     * For the macro {@code form.summary}.
     *
     * @param whole whether what is not answered is shown too
     * @param files the uploads in the answers by their ids
     */
    List<Map<String, Object>> summary(
            PackageVersion version,
            @Nullable String form,
            JsonNode data,
            boolean whole,
            Map<String, HeldFile> files,
            Page page) {
        List<SummarySection> sections = sections(version, form, data, page);
        return FormFields.summary(whole ? sections : answered(sections), files);
    }

    String label(PackageVersion version, @Nullable String form, String pointer, Page page) {
        return form == null ? pointer : form(version, form).label(pointer, page.language());
    }

    /** One answer in words, as it would be said among the others. */
    String value(
            PackageVersion version,
            @Nullable String form,
            JsonNode data,
            String pointer,
            @Nullable JsonNode value,
            Page page) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (form != null && data instanceof ObjectNode answers && !value.isContainer()) {
            ObjectNode changed = answers.deepCopy();
            put(changed, JsonPointer.compile(pointer), value);
            Optional<SummaryRow> row = form(version, form).pages().summary(changed, asking(page)).stream()
                    .flatMap(section -> find(section.rows(), pointer).stream())
                    .findFirst();
            if (row.isPresent() && !row.get().values().isEmpty()) {
                return String.join(", ", row.get().values());
            }
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    static Optional<SummaryRow> find(List<SummaryRow> rows, String pointer) {
        for (SummaryRow row : rows) {
            if (!row.heads() && row.pointer().equals(pointer)) {
                return Optional.of(row);
            }
            Optional<SummaryRow> inside = find(row.rows(), pointer);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    PublishedPackage version(PackageVersion version) {
        return catalogue.version(version);
    }

    Form form(PackageVersion version, String name) {
        return catalogue.version(version).forms().form(name);
    }

    private Asking asking(Page page) {
        return new Asking(page.language(), LocalDate.ofInstant(clock.instant(), page.zone()));
    }

    private static List<SummarySection> answered(List<SummarySection> sections) {
        return sections.stream()
                .map(section -> new SummarySection(section.page(), section.title(), answeredRows(section.rows())))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static List<SummaryRow> answeredRows(List<SummaryRow> rows) {
        List<SummaryRow> answered = new ArrayList<>();
        for (SummaryRow row : rows) {
            List<SummaryRow> inside = answeredRows(row.rows());
            if (!inside.isEmpty() || !row.values().isEmpty()) {
                answered.add(new SummaryRow(row.pointer(), row.label(), row.values(), inside, row.file()));
            }
        }
        return answered;
    }

    /** Into a parent that is there; else nothing. */
    private static void put(ObjectNode tree, JsonPointer at, JsonNode value) {
        JsonNode parent = tree.at(at.head());
        String name = at.last().getMatchingProperty();
        if (parent instanceof ObjectNode group) {
            group.set(name, value);
        } else if (parent instanceof ArrayNode list
                && at.last().getMatchingIndex() >= 0
                && at.last().getMatchingIndex() < list.size()) {
            list.set(at.last().getMatchingIndex(), value);
        }
    }
}
