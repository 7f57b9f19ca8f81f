package org.licet.server.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.server.api.Texts;

/** The texts of all pages: one bundle an audience, none of which repeats a key of another. */
final class Texting {

    static final List<String> BUNDLES = List.of("pages", "applicant", "clerk", "public");

    private static final List<Texts> ALL = BUNDLES.stream().map(Texts::new).toList();

    private Texting() {}

    /** @return the key itself when nobody wrote the text */
    static String get(Locale language, String key, @Nullable Object... arguments) {
        for (Texts texts : ALL) {
            if (texts.has(language, key)) {
                return texts.get(language, key, arguments);
            }
        }
        return key;
    }

    static boolean has(Locale language, String key) {
        return ALL.stream().anyMatch(texts -> texts.has(language, key));
    }
}
