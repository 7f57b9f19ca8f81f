package org.licet.engine.register;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as they are stored and looked for: lower case, without diacritics and punctuation. {@code TC-2026-000001} is
 * one word, {@code tc2026000001}, so that a number is found by its beginning; {@code Agro-Codru} is found by either
 * part too.
 */
final class Words {

    private static final int LENGTH = 40;
    private static final int MOST = 20;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** To store of a text. */
    static Set<String> in(String text) {
        Set<String> words = new LinkedHashSet<>(asked(text));
        for (String part : PUNCTUATION.split(plain(text))) {
            if (part.length() > 1) {
                words.add(cut(part));
            }
        }
        return words;
    }

    /** To look for, each by its beginning. */
    static Set<String> asked(String query) {
        Set<String> words = new LinkedHashSet<>();
        for (String token : plain(query).strip().split("\\s+")) {
            String word = cut(PUNCTUATION.matcher(token).replaceAll(""));
            if (!word.isEmpty() && words.size() < MOST) {
                words.add(word);
            }
        }
        return words;
    }

    /** A number is one word only: its parts stand in thousands of entries. */
    static String ofNumber(String number) {
        return cut(PUNCTUATION.matcher(plain(number)).replaceAll(""));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String cut(String word) {
        return word.length() <= LENGTH ? word : word.substring(0, LENGTH);
    }
}
