package org.licet.engine.correction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts the names first that somebody may have meant. */
final class Nearness {

    private static final int MOST_SHOWN = 50;
    private static final int LONGEST = 200;

    private Nearness() {}

    static List<String> first(String meant, List<String> names) {
        if (meant.length() > LONGEST) {
            return names.stream().limit(MOST_SHOWN).toList();
        }
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(meant, name)))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Letters to change, add or leave out (Levenshtein). */
    private static int distance(String some, String other) {
        String a = some.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
