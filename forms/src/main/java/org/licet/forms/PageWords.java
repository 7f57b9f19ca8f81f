package org.licet.forms;

import java.util.HashMap;
import java.util.Map;

/** What a page says by itself: the names of its buttons, of the parts of a date, yes and no. */
record PageWords(Map<String, String> words) {
    private static final Map<String, PageWords> BY_LANGUAGE = read();

    static PageWords of(String language) {
        PageWords words = BY_LANGUAGE.get(language);
        return words == null ? of(Languages.FALLBACK) : words;
    }

    String get(String key) {
        return words.getOrDefault(key, key);
    }

    private static Map<String, PageWords> read() {
        Map<String, PageWords> words = new HashMap<>();
        for (String language : Languages.ALL) {
            words.put(
                    language,
                    new PageWords(Fragments.PropertyFile.read(PageWords.class, "page_" + language + ".properties")));
        }
        return Map.copyOf(words);
    }
}
