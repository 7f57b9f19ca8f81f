package org.licet.processes.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Ends a message about a wrong name with the name that was probably meant, or with all there are. */
final class Nearest {
    private static final int MANY = 12;

    private Nearest() {}

    static String to(String wrong, Collection<String> right) {
        if (right.isEmpty()) {
            return "";
        }
        String lower = wrong.toLowerCase(Locale.ROOT);
        String best = right.stream()
                .min(Comparator.<String>comparingInt(name -> distance(lower, name))
                        .thenComparing(name -> name))
                .orElseThrow();
        if (distance(lower, best) <= Math.max(2, wrong.length() / 2)) {
            return " Did you mean `" + best + "`?";
        }
        return right.size() > MANY
                ? ""
                : " There are: " + String.join(", ", right.stream().sorted().toList()) + ".";
    }

    private static int distance(String lower, String name) {
        return LevenshteinDistance.getDefaultInstance().apply(lower, name.toLowerCase(Locale.ROOT));
    }
}
