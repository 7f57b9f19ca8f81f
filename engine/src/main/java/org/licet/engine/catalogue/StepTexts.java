package org.licet.engine.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts by which a package calls what it draws: {@code step.} and the element's id. */
final class StepTexts {
    static final String PREFIX = "step.";

    private StepTexts() {}

    /** @param texts language to key to text */
    static LocalText of(Map<String, Map<String, String>> texts, String element, String drawn) {
        Map<String, String> names = new HashMap<>();
        texts.forEach((language, ofLanguage) -> {
            String name = ofLanguage.get(PREFIX + element);
            if (name != null && !name.isBlank()) {
                names.put(language, name);
            }
        });
        if (!drawn.isBlank()) {
            names.putIfAbsent("en", drawn);
        }
        return new LocalText(names);
    }

    /** Those that a reader of the language is shown, by element. */
    static Map<String, String> in(Map<String, Map<String, String>> texts, Locale language) {
        Map<String, String> names = new HashMap<>();
        for (String shown : List.of("en", language.getLanguage())) {
            texts.getOrDefault(shown, Map.of()).forEach((key, name) -> {
                if (key.startsWith(PREFIX) && !name.isBlank()) {
                    names.put(key.substring(PREFIX.length()), name);
                }
            });
        }
        return names;
    }
}
