package org.licet.server.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Form;
import org.licet.server.api.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** The answers from which one is chosen, in words: for filters, and to say on which answer something depends. */
public final class Choices {

    private static final Texts TEXTS = new Texts("public");

    private final PublishedPackage published;
    private final String form;
    private final Locale language;

    private Choices(PublishedPackage published, String form, Locale language) {
        this.published = published;
        this.form = form;
        this.language = language;
    }

    /** @param value as it is stored */
    public record Choice(JsonNode value, String title) {}

    /**
     * @param path dotted path of a field that is not in a list
     * @return none where anything may be answered
     */
    public static List<Choice> of(PublishedPackage published, Form form, String path, Locale language) {
        JsonNode schema = form.schema();
        for (String step : path.split("\\.", -1)) {
            schema = schema.path("properties").path(step);
        }
        return new Choices(published, form.name() + "." + path, language).of(schema);
    }

    private List<Choice> of(JsonNode schema) {
        List<Choice> choices = new ArrayList<>();
        if (schema.path("type").asString("").equals("boolean")) {
            choices.add(new Choice(BooleanNode.TRUE, TEXTS.get(language, "yes")));
            choices.add(new Choice(BooleanNode.FALSE, TEXTS.get(language, "no")));
        }
        for (JsonNode each : schema.path("oneOf")) {
            if (each.has("const")) {
                String title = each.path("title").asString(each.get("const").asString(""));
                choices.add(new Choice(each.get("const"), text(title, title)));
            }
        }
        String about = schema.path("title").asString(form);
        for (JsonNode each : schema.path("enum")) {
            String plain = each.asString("");
            choices.add(new Choice(each, text(about + "." + plain, text(form + "." + plain, plain))));
        }
        return choices;
    }

    private String text(String key, String otherwise) {
        Map<String, Map<String, String>> texts = published.texts();
        String own = texts.getOrDefault(language.getLanguage(), Map.of()).get(key);
        return own != null ? own : texts.getOrDefault("en", Map.of()).getOrDefault(key, otherwise);
    }
}
