package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.forms.FieldShape;
import org.licet.forms.Form;
import org.licet.forms.FormSources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Gives the answers that task lists show the types, labels and choices of the application's form. */
final class WorkTitles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> BRANCHES = List.of("then", "else", "allOf", "anyOf", "oneOf");

    private final Form form;
    private final JsonNode schema;
    private final List<String> languages;
    private final Map<String, Map<String, String>> texts;

    /** @param sources the form's texts are still keys there */
    WorkTitles(Form form, List<String> languages, FormSources sources) {
        this.form = form;
        this.schema = JSON.readTree(sources.files().getOrDefault(WholePackage.schemaOf(form.name()), "{}"));
        this.languages = languages;
        this.texts = sources.texts();
    }

    WorkPart give(WorkPart work) {
        return new WorkPart(
                work.columns().stream().map(this::named).toList(),
                work.filters().stream().map(this::named).toList());
    }

    private WorkPart.Answer named(WorkPart.Answer answer) {
        FieldShape field = form.fields().get(answer.inForm());
        String type = field == null ? "string" : FieldPaths.target(field, true).type();
        String pointer = "/" + answer.inForm().replace('.', '/');
        Map<String, String> title = new LinkedHashMap<>();
        languages.forEach(language -> title.put(language, form.label(pointer, Locale.forLanguageTag(language))));
        return new WorkPart.Answer(answer.path(), type, new LocalText(title), choices(answer));
    }

    private Map<String, LocalText> choices(WorkPart.Answer answer) {
        JsonNode field = schema;
        for (String step : answer.inForm().split("\\.")) {
            field = property(field, step);
        }
        Map<String, LocalText> choices = new LinkedHashMap<>();
        for (JsonNode choice : field.path("oneOf")) {
            if (choice.has("const")) {
                String value = choice.get("const").asString();
                choices.put(value, text(List.of(choice.path("title").asString(value)), value, true));
            }
        }
        List<String> keys = new ArrayList<>();
        if (field.path("title").isString()) {
            keys.add(field.get("title").stringValue());
        }
        keys.add(form.name() + "." + answer.inForm());
        for (JsonNode value : field.path("enum")) {
            String plain = value.asString();
            choices.put(plain, text(keys.stream().map(key -> key + "." + plain).toList(), plain, false));
        }
        return choices;
    }

    /** @param literal whether the first key is the text itself where no text has it */
    private LocalText text(List<String> keys, String value, boolean literal) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : languages) {
            Map<String, String> known = texts.getOrDefault(language, Map.of());
            byLanguage.put(
                    language,
                    keys.stream()
                            .filter(known::containsKey)
                            .map(known::get)
                            .findFirst()
                            .orElse(literal ? keys.get(0) : value));
        }
        return new LocalText(byLanguage);
    }

    /** A field that only some answers bring stands in a branch. */
    private static JsonNode property(JsonNode schema, String name) {
        JsonNode own = schema.path("properties").path(name);
        if (!own.isMissingNode()) {
            return own;
        }
        for (String branch : BRANCHES) {
            JsonNode part = schema.path(branch);
            for (JsonNode each : part.isArray() ? part : List.of(part)) {
                JsonNode found = each.isMissingNode() ? each : property(each, name);
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return MissingNode.getInstance();
    }
}
