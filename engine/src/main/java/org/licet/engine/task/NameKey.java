package org.licet.engine.task;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is sorted and searched by, the same in each database: small letters without marks, Ștefan as stefan. */
final class NameKey {

    private static final int LENGTH = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private NameKey() {}

    static String of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String key =
                BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return key.codePointCount(0, key.length()) <= LENGTH
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LENGTH));
    }
}
