package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the fields of one form are called in each language, and what their choices and errors say. */
final class Labels {
    private final String form;
    private final FormIndex index;
    private final UiForm ui;
    private final Texts texts;
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Labels(String form, FormIndex index, UiForm ui, Texts texts) {
        this.form = form;
        this.index = index;
        this.ui = ui;
        this.texts = texts;
        for (String language : Languages.ALL) {
            Map<String, String> labels = new HashMap<>();
            index.entries().forEach((key, entry) -> labels.put(key, find(entry, language)));
            byLanguage.put(language, labels);
        }
    }

    String label(Scope scope, String language) {
        String key = scope.key();
        String label = byLanguage.getOrDefault(language, Map.of()).get(key);
        return label != null ? label : name(scope);
    }

    /** A package's own words for an error: the text {@code <key of the field>.error.<code>}; null without one. */
    @Nullable
    String error(Scope scope, String code, String language) {
        for (String key : keys(scope)) {
            String text = texts.find(key + ".error." + code, language);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** What helps to answer a field: the schema's description or the text {@code <key of the field>.hint}. */
    @Nullable
    String hint(Scope scope, String language) {
        FormIndex.Entry entry = index.get(scope);
        String description = entry == null || isElement(scope) ? null : entry.text("description");
        return description != null ? texts.resolve(description, language) : about(scope, "hint", language);
    }

    /** What one element of a list is called: the text {@code <key of the list>.item}, else the element's title. */
    String item(Scope list, String language) {
        List<String> steps = new ArrayList<>(list.steps());
        steps.add(Scope.EACH);
        String own = about(list, "item", language);
        return own == null ? label(new Scope(steps), language) : own;
    }

    /** The text of a group, a category or a paragraph: the text of its key, or what is written. */
    String words(@Nullable String text, @Nullable String i18n, String language) {
        if (text != null) {
            String here = texts.find(text, language);
            here = here == null ? texts.find(form + "." + text, language) : here;
            return here == null ? text : here;
        }
        if (i18n == null) {
            return "";
        }
        String label = texts.find(i18n + ".label", language);
        return label == null ? texts.resolve(i18n, language) : label;
    }

    private @Nullable String about(Scope scope, String what, String language) {
        for (String key : keys(scope)) {
            String text = texts.find(key + "." + what, language);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The choices of a field in words: titles of {@code oneOf}, texts {@code <key>.<value>}, else the values. */
    List<String> choices(JsonNode values, Scope scope, String language) {
        List<String> choices = new ArrayList<>();
        for (JsonNode value : values) {
            boolean titled = value.isObject() && value.has("const");
            JsonNode bare = titled ? value.get("const") : value;
            if (titled && value.path("title").isString()) {
                choices.add(texts.resolve(value.get("title").stringValue(), language));
            } else {
                choices.add(choice(bare, scope, language));
            }
        }
        return choices;
    }

    private String choice(JsonNode value, Scope scope, String language) {
        String plain = value.isString() ? value.stringValue() : value.toString();
        for (String key : keys(scope)) {
            String text = texts.find(key + "." + plain, language);
            if (text != null) {
                return text;
            }
        }
        return plain;
    }

    /** The keys under which texts about a field may stand: its i18n key, its title, its place in the form. */
    private List<String> keys(Scope scope) {
        List<String> keys = new ArrayList<>();
        UiForm.Control control = ui.control(scope.key());
        if (control != null && control.i18n() != null) {
            keys.add(control.i18n());
        }
        FormIndex.Entry entry = index.get(scope);
        String title = entry == null ? null : entry.text("title");
        if (title != null) {
            keys.add(title);
        }
        keys.add(form + "." + scope.path());
        return keys;
    }

    private String find(FormIndex.Entry entry, String language) {
        Scope scope = entry.scope();
        UiForm.Control control = ui.control(scope.key());
        if (control != null && control.label() != null) {
            return texts.resolve(control.label(), language);
        }
        if (control != null && control.i18n() != null) {
            String text = texts.find(control.i18n() + ".label", language);
            text = text == null ? texts.find(control.i18n(), language) : text;
            if (text != null) {
                return text;
            }
        }
        String title = entry.text("title");
        if (title != null) {
            return texts.resolve(title, language);
        }
        String byPlace = texts.find(form + "." + scope.path(), language);
        if (byPlace != null) {
            return byPlace;
        }
        return isElement(scope) ? elementLabel(scope, language) : name(scope);
    }

    private String elementLabel(Scope scope, String language) {
        FormIndex.Entry array =
                index.get(new Scope(scope.steps().subList(0, scope.steps().size() - 1)));
        return array == null ? name(scope) : find(array, language);
    }

    private static boolean isElement(Scope scope) {
        return !scope.steps().isEmpty()
                && scope.steps().get(scope.steps().size() - 1).equals(Scope.EACH);
    }

    private String name(Scope scope) {
        for (int i = scope.steps().size() - 1; i >= 0; i--) {
            if (!scope.steps().get(i).equals(Scope.EACH)) {
                return scope.steps().get(i);
            }
        }
        return form;
    }
}
