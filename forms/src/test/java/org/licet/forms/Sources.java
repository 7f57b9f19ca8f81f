package org.licet.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds the sources of a package's forms, starting from nothing or from the transport permit of the resources. */
final class Sources {
    static final JsonMapper JSON = new JsonMapper();
    static final Asking ENGLISH = in("en");

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Map<String, String>> texts = new HashMap<>();

    static Sources empty() {
        return new Sources();
    }

    static Sources permit() {
        Sources sources = new Sources();
        for (String name : new String[] {"application.schema.json", "vehicle.schema.json", "application.ui.json"}) {
            sources.files.put("forms/" + name, resource("permit/" + name));
        }
        for (String language : Languages.ALL) {
            sources.texts.put(
                    language, Fragments.PropertyFile.read(Sources.class, "permit/" + language + ".properties"));
        }
        return sources;
    }

    /** A package of one form, {@code form}. */
    static Sources schema(String schema) {
        return empty().with("forms/form.schema.json", schema);
    }

    Sources with(String file, String text) {
        files.put(file, text.replace('\'', '"'));
        return this;
    }

    Sources ui(String text) {
        return with("forms/form.ui.json", text);
    }

    Sources text(String language, String key, String text) {
        texts.computeIfAbsent(language, any -> new HashMap<>()).put(key, text);
        return this;
    }

    Sources replacing(String file, String old, String now) {
        String before = files.get(file);
        if (!before.contains(old.replace('\'', '"'))) {
            throw new IllegalArgumentException(old);
        }
        return with(file, before.replace(old.replace('\'', '"'), now));
    }

    FormSources build() {
        return new FormSources(files, texts);
    }

    Form form() {
        return FormSet.compile(build()).form("form");
    }

    FormReport lint() {
        return FormSet.lint(build());
    }

    static Asking in(String language) {
        return new Asking(Locale.forLanguageTag(language), LocalDate.of(2026, 3, 31));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    static String resource(String name) {
        try (InputStream stream = Sources.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
