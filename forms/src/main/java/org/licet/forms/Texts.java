package org.licet.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The texts of a package in its languages, with the built-in ones behind them. */
record Texts(Map<String, Map<String, String>> byLanguage) {
    Texts {
        Map<String, Map<String, String>> copy = new HashMap<>();
        byLanguage.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
        byLanguage = Map.copyOf(copy);
    }

    /** The text of a key in a language, in English, or in the package's first language; null when nobody has it. */
    @Nullable
    String find(String key, String language) {
        String text = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            text = Fragments.labels(language).get(key);
        }
        if (text == null && !language.equals(Languages.FALLBACK)) {
            text = find(key, Languages.FALLBACK);
        }
        if (text == null) {
            text = anyLanguage(key);
        }
        return text;
    }

    /** The text for a key, or the text itself when it is not a key. */
    String resolve(String keyOrText, String language) {
        String text = find(keyOrText, language);
        return text == null ? keyOrText : text;
    }

    boolean isKey(String text) {
        return Fragments.labels(Languages.FALLBACK).containsKey(text) || anyLanguage(text) != null;
    }

    Set<String> languages() {
        return new TreeSet<>(byLanguage.keySet());
    }

    /** The package's languages that lack a key. */
    Set<String> languagesWithout(String key) {
        Set<String> lacking = new TreeSet<>();
        byLanguage.forEach((language, texts) -> {
            if (!texts.containsKey(key)) {
                lacking.add(language);
            }
        });
        return lacking;
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        byLanguage.values().forEach(texts -> keys.addAll(texts.keySet()));
        return keys;
    }

    private @Nullable String anyLanguage(String key) {
        for (String language : languages()) {
            String text = byLanguage.getOrDefault(language, Map.of()).get(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
