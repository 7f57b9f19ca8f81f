package org.licet.forms;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks that every text of a form is there in every language of the package. */
final class TextLint {
    /** What can only be meant as a key: words joined by dots, without a space. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");

    private static final Set<String> OF_SCHEMA = Set.of("title", "description");
    private static final Set<String> OF_UI = Set.of("label", "text");
    private static final Set<String> NOT_TEXT = Set.of("examples", "const", "enum", "default", "schema");

    private final Texts texts;
    private final Findings findings;

    TextLint(Texts texts, Findings findings) {
        this.texts = texts;
        this.findings = findings;
    }

    void check(JsonSource schema, @Nullable JsonSource ui) {
        walkSchema(schema, schema.root(), "");
        if (ui != null) {
            walkUi(ui, ui.root(), "");
        }
    }

    private void walkSchema(JsonSource source, JsonNode node, String at) {
        node.forEachEntry((keyword, value) -> {
            String child = Pointers.child(at, keyword);
            if (OF_SCHEMA.contains(keyword) && value.isString()) {
                checkText(source, value.stringValue(), child);
            } else if (Keywords.SCHEMA_MAP.contains(keyword)) {
                value.forEachEntry((name, each) -> walkSchema(source, each, Pointers.child(child, name)));
            } else if (Keywords.SCHEMA_LIST.contains(keyword)) {
                List<JsonNode> list = List.copyOf(value.values());
                for (int i = 0; i < list.size(); i++) {
                    walkSchema(source, list.get(i), Pointers.child(child, i));
                }
            } else if (value.isObject() && !NOT_TEXT.contains(keyword)) {
                walkSchema(source, value, child);
            }
        });
    }

    private void walkUi(JsonSource source, JsonNode element, String at) {
        element.forEachEntry((key, value) -> {
            String child = Pointers.child(at, key);
            if (OF_UI.contains(key) && value.isString()) {
                checkText(source, value.stringValue(), child);
            } else if (key.equals("i18n") && value.isString()) {
                checkI18n(source, value.stringValue(), child);
            } else if (key.equals("elements")) {
                for (int i = 0; i < value.size(); i++) {
                    walkUi(source, value.get(i), Pointers.child(child, i));
                }
            }
        });
    }

    private void checkI18n(JsonSource source, String key, String at) {
        checkKey(source, texts.isKey(key) ? key : texts.isKey(key + ".label") ? key + ".label" : key, at);
    }

    private void checkText(JsonSource source, String text, String at) {
        if (texts.isKey(text) || KEY.matcher(text).matches()) {
            checkKey(source, text, at);
        } else if (texts.languages().size() > 1) {
            findings.warning(
                    source,
                    at,
                    "one-language",
                    "has the text \"" + text + "\" in one language only; write a key and put the text into i18n/"
                            + String.join(", i18n/", texts.languages()));
        }
    }

    private void checkKey(JsonSource source, String key, String at) {
        if (Fragments.labels(Languages.FALLBACK).containsKey(key)) {
            return;
        }
        if (!texts.isKey(key)) {
            findings.error(
                    source,
                    at,
                    "unknown-text",
                    "uses the text \"" + key + "\", which no language has" + NearestName.hint(key, texts.keys()));
            return;
        }
        Set<String> lacking = texts.languagesWithout(key);
        if (!lacking.isEmpty()) {
            findings.error(
                    source,
                    at,
                    "missing-translation",
                    "uses the text \"" + key + "\", which is missing in " + String.join(", ", lacking));
        }
    }
}
