package org.licet.server.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.DataCondition;
import org.licet.forms.Form;
import org.licet.server.page.Page;
import org.licet.server.wording.Choices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The documents that an applicant needs, and when they need those that not everybody needs. */
final class Documents {

    private static final Map<String, String> KINDS =
            Map.of("application/pdf", "PDF", "image/jpeg", "JPEG", "image/png", "PNG");
    private static final int MEGABYTE = 1024 * 1024;

    private final PublishedPackage published;
    private final Form form;
    private final Page page;

    Documents(PublishedPackage published, Page page) {
        this.published = published;
        this.form = published.forms().form(published.description().application().form());
        this.page = page;
    }

    List<Map<String, String>> needed() {
        return published.description().application().documents().values().stream()
                .map(this::document)
                .toList();
    }

    private Map<String, String> document(Description.Document it) {
        List<String> kinds = it.types().stream()
                .map(type -> KINDS.getOrDefault(type, type))
                .sorted()
                .toList();
        return Map.of(
                "title", it.title().in(page.language()),
                "when", when(it.required()),
                "file", page.text("document.file", String.join(", ", kinds), Math.max(1, it.maxSize() / MEGABYTE)));
    }

    /** Empty where it is needed always. */
    private String when(DataCondition required) {
        Set<String> paths = required.paths();
        if (paths.isEmpty()) {
            return required.holds(JsonNodeFactory.instance.objectNode()) ? "" : page.text("document.optional");
        }
        List<String> labels = paths.stream()
                .map(path -> form.label(pointer(path), page.language()))
                .sorted(page.alphabet())
                .toList();
        List<String> deciding =
                paths.size() == 1 ? deciding(required, paths.iterator().next()) : List.of();
        return deciding.isEmpty()
                ? page.text("document.depends", String.join("; ", labels))
                : page.text("document.if", labels.get(0), String.join(", ", deciding));
    }

    /** The choices with which it is needed, in words; none where the answer is not one of a few. */
    private List<String> deciding(DataCondition required, String path) {
        List<String> words = new ArrayList<>();
        for (Choices.Choice choice : Choices.of(published, form, path, page.language())) {
            if (required.holds(answers(path, choice.value()))) {
                words.add(choice.title());
            }
        }
        return words;
    }

    private static ObjectNode answers(String path, JsonNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode at = root;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.putObject(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
        return root;
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }
}
