package org.licet.engine.catalogue;

import java.util.Locale;
import java.util.Map;

/** A text in the languages of a package. */
public record LocalText(Map<String, String> byLanguage) {

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** A text that is the same in all languages. */
    public static LocalText unchanged(String text) {
        return new LocalText(Map.of("en", text));
    }

    /** The text in that language, else English, else any. */
    public String in(Locale language) {
        String text = byLanguage.get(language.getLanguage());
        if (text == null) {
            text = byLanguage.get("en");
        }
        return text != null
                ? text
                : byLanguage.values().stream().sorted().findFirst().orElse("");
    }
}
