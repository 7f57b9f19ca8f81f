package org.licet.forms;

import java.util.List;
import java.util.Locale;

/** The languages in which this module speaks. */
final class Languages {
    static final String FALLBACK = "en";
    static final List<String> ALL = List.of("en", "ro", "ru");

    private Languages() {}

    /** The language to answer in: anything that is not spoken becomes English. */
    static String of(Locale locale) {
        String language = locale.getLanguage();
        return ALL.contains(language) ? language : FALLBACK;
    }
}
