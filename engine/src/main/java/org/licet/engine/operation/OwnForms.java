package org.licet.engine.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.forms.FormSet;
import org.licet.forms.FormSources;

/** What the engine itself asks for an operation when the package declares no form for it, and how it complains. */
final class OwnForms {

    private static final String USE = "use";
    private static final String SUSPEND = "suspend";
    private static final String NOTHING = "nothing";
    private static final String FALLBACK = "en";
    private static final List<String> LANGUAGES = List.of(FALLBACK, "ro", "ru");
    private static final Map<String, Map<String, String>> TEXTS = texts();
    private static final FormSet FORMS = FormSet.compile(new FormSources(schemas(), TEXTS));

    private OwnForms() {}

    /** A form without fields where nothing is asked but a ground and a note. */
    static Form of(OperationKind kind) {
        return FORMS.form(
                switch (kind) {
                    case USE -> USE;
                    case SUSPEND -> SUSPEND;
                    default -> NOTHING;
                });
    }

    /** An error at a field, in the words of the text {@code field.code}. */
    static FieldError error(String field, String code, Locale language, Object... values) {
        Map<String, String> texts = TEXTS.getOrDefault(language.getLanguage(), TEXTS.getOrDefault(FALLBACK, Map.of()));
        String pattern = texts.getOrDefault(field + "." + code, code);
        return new FieldError("/" + field, code, new MessageFormat(pattern, language).format(values));
    }

    private static Map<String, String> schemas() {
        Map<String, String> schemas = new HashMap<>();
        for (String form : List.of(USE, SUSPEND, NOTHING)) {
            schemas.put("forms/" + form + ".schema.json", read(form + ".schema.json"));
        }
        return schemas;
    }

    private static Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            Properties read = new Properties();
            try (InputStreamReader in =
                    new InputStreamReader(open("texts_" + language + ".properties"), StandardCharsets.UTF_8)) {
                read.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> known = new HashMap<>();
            read.stringPropertyNames().forEach(key -> known.put(key, read.getProperty(key)));
            texts.put(language, known);
        }
        return texts;
    }

    private static String read(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = OwnForms.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " is not packed with the engine");
        }
        return in;
    }
}
