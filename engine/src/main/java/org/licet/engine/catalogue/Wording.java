package org.licet.engine.catalogue;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What the engine itself says: the bundle {@code texts} beside a class, in English ({@code texts.properties}), Romanian
 * and Russian.
 */
public final class Wording {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ro"), Locale.forLanguageTag("ru"));

    private final Class<?> beside;

    private Wording(Class<?> beside) {
        this.beside = beside;
    }

    public static Wording beside(Class<?> owner) {
        return new Wording(owner);
    }

    /** In English for languages that the engine does not speak. */
    public String say(String key, Locale language, Object... values) {
        return new MessageFormat(bundle(language).getString(key), language).format(values);
    }

    public LocalText text(String key) {
        Map<String, String> text = new HashMap<>();
        LANGUAGES.forEach(
                language -> text.put(language.getLanguage(), bundle(language).getString(key)));
        return new LocalText(text);
    }

    /** Language (ISO 639-1) to key to text, as the forms take them. */
    public Map<String, Map<String, String>> byLanguage() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (Locale language : LANGUAGES) {
            ResourceBundle bundle = bundle(language);
            Map<String, String> known = new HashMap<>();
            bundle.keySet().forEach(key -> known.put(key, bundle.getString(key)));
            texts.put(language.getLanguage(), known);
        }
        return texts;
    }

    private ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                beside.getPackageName() + ".texts",
                language,
                beside.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
