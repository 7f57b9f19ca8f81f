package org.licet.server.publicregister.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.licet.server.page.Page;

/** The search form of a register as its template takes it. */
final class SearchForm {

    private final List<SearchField> fields;
    private final RegisterSearch search;
    private final Page page;

    SearchForm(List<SearchField> fields, RegisterSearch search, Page page) {
        this.fields = fields;
        this.search = search;
        this.page = page;
    }

    Map<String, Object> model() {
        return Map.of(
                "q", input("q", ""),
                "asOf", input("asOf", ""),
                "status", search.value("status"),
                "statusError", search.error("status"),
                "statuses",
                        RegisterSearch.statuses().stream()
                                .map(key -> Map.of("value", key, "text", page.text("status." + key)))
                                .toList(),
                "fields", fields.stream().map(this::field).toList(),
                "filtered", !search.parameters().isEmpty() || !search.errors().isEmpty(),
                "opened",
                        fields.stream().anyMatch(this::isUsed)
                                || !search.value("asOf").isEmpty(),
                "errors", errors());
    }

    private Map<String, Object> field(SearchField field) {
        return Map.of(
                "kind", field.kind().name(),
                "label", field.label(),
                "items", field.choices(),
                "inputs",
                        field.kind().isRange()
                                ? List.of(
                                        input(field.name() + ".from", page.text("register.from")),
                                        input(field.name() + ".to", page.text("register.to")))
                                : List.of(input(field.name(), field.label())));
    }

    private Map<String, String> input(String name, String label) {
        return Map.of(
                "id", id(name),
                "name", name,
                "label", label,
                "value", search.value(name),
                "error", search.error(name));
    }

    private boolean isUsed(SearchField field) {
        String name = field.name();
        return List.of(name, name + ".from", name + ".to").stream()
                .anyMatch(each ->
                        !search.value(each).isEmpty() || !search.error(each).isEmpty());
    }

    /** Parameters that the form does not have are not linked. */
    private List<Map<String, String>> errors() {
        List<String> asked = new ArrayList<>(List.of("q", "status", "asOf"));
        fields.forEach(field -> asked.addAll(List.of(field.name(), field.name() + ".from", field.name() + ".to")));
        return search.errors().entrySet().stream()
                .map(error -> Map.of(
                        "text",
                        error.getValue(),
                        "href",
                        asked.contains(error.getKey()) ? "#" + id(error.getKey()) : ""))
                .toList();
    }

    private static String id(String name) {
        return "search-" + name.replace('.', '-');
    }
}
