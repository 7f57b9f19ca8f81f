package org.licet.forms;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that a writer most likely meant. */
final class NearestName {
    private static final int MAX_NAMES = 2_000;
    private static final int MAX_LENGTH = 200;

    private NearestName() {}

    /** The closest of the names, if it is within a third of the wrong name's length (and at least two letters). */
    static Optional<String> of(String wrong, Collection<String> names) {
        if (wrong.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int reach = Math.max(2, wrong.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(reach);
        return names.stream()
                .limit(MAX_NAMES)
                .filter(name -> distance.apply(wrong, name) >= 0)
                .min(Comparator.<String>comparingInt(name -> distance.apply(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean "x"?}, or nothing. */
    static String hint(String wrong, Collection<String> names) {
        return of(wrong, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }
}
