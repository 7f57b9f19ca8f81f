package org.licet.server.scenario;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that a writer most likely meant. */
final class NearestName {

    private static final int LISTED = 12;

    private NearestName() {}

    /** {@code ; did you mean "x"?}, else the right names when they are few, else nothing. */
    static String hint(String wrong, Collection<String> names) {
        int reach = Math.max(2, wrong.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(reach);
        return names.stream()
                .filter(name -> distance.apply(wrong, name) >= 0)
                .min(Comparator.<String>comparingInt(name -> distance.apply(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElseGet(() -> names.isEmpty() || names.size() > LISTED
                        ? ""
                        : "; known: "
                                + String.join(", ", names.stream().sorted().toList()));
    }
}
