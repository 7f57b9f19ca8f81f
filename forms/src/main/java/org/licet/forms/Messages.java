package org.licet.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The sentences in which an applicant is told what is missing or wrong; {@code {label}} and the like are filled in. */
final class Messages {
    private static final Map<String, Map<String, String>> SENTENCES = sentences();

    private Messages() {}

    static Map<String, String> of(String language) {
        return SENTENCES.getOrDefault(language, Map.of());
    }

    static boolean knows(String key) {
        return of(Languages.FALLBACK).containsKey(key);
    }

    static String say(String key, String language, Map<String, String> values) {
        String sentence = of(language).get(key);
        if (sentence == null) {
            sentence = of(language).getOrDefault("invalid", "{Label}");
        }
        return fill(sentence, values);
    }

    static String number(JsonNode number, String language) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language));
        format.setMaximumFractionDigits(20);
        return number.isNumber() ? format.format(exact(number)) : number.asString("");
    }

    private static BigDecimal exact(JsonNode number) {
        return number.decimalValue();
    }

    /** {@code {label}} is the label inside a sentence, {@code {Label}} at its beginning. */
    static String fill(String sentence, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (true) {
            int open = sentence.indexOf('{', from);
            int close = open < 0 ? -1 : sentence.indexOf('}', open);
            if (close < 0) {
                return text.append(sentence, from, sentence.length()).toString();
            }
            text.append(sentence, from, open);
            String name = sentence.substring(open + 1, close);
            text.append(values.getOrDefault(name, name.equals("label") || name.equals("Label") ? "" : "?"));
            from = close + 1;
        }
    }

    /** The label as it reads within a sentence: a lone capital goes, an abbreviation keeps its own. */
    static String inside(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(0)) && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    private static Map<String, Map<String, String>> sentences() {
        Map<String, Map<String, String>> sentences = new HashMap<>();
        for (String language : Languages.ALL) {
            sentences.put(
                    language, Fragments.PropertyFile.read(Messages.class, "messages_" + language + ".properties"));
        }
        return Map.copyOf(sentences);
    }
}
