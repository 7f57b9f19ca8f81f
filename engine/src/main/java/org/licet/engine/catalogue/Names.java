package org.licet.engine.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Right names for wrong ones. */
final class Names {
    private static final int MOST_LISTED = 12;
    private static final int MOST_COMPARED = 1000;
    private static final int LONGEST = 200;

    private Names() {}

    /** The allowed name that was most likely meant: at most a third of its letters wrong. */
    static Optional<String> nearest(String wrong, Collection<String> allowed) {
        if (wrong.length() > LONGEST || allowed.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        int atMost = Math.max(1, wrong.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(atMost);
        return new TreeSet<>(allowed)
                .stream()
                        .filter(name -> distance.apply(wrong, name) >= 0)
                        .min(Comparator.comparingInt(name -> distance.apply(wrong, name)));
    }

    /** {@code ; did you mean `x`?}, else the allowed names. */
    static String hint(String wrong, Collection<String> allowed) {
        return nearest(wrong, allowed)
                .map(name -> "; did you mean `" + name + "`?")
                .orElseGet(() -> listed(allowed));
    }

    private static String listed(Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "; there is none";
        }
        String names = new TreeSet<>(allowed)
                .stream().limit(MOST_LISTED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "; there is " + names + (allowed.size() > MOST_LISTED ? ", ..." : "");
    }
}
