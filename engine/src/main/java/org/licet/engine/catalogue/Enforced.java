package org.licet.engine.catalogue;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of the law around the process the engine enforces. All of them are read and linted; one that nothing
 * enforces yet is refused, never silently accepted.
 *
 * @param keys paths in {@code package.yaml}, out of {@link #PARTS}
 */
record Enforced(Set<String> keys) {

    /** All that can be switched on. */
    static final Set<String> PARTS = Set.of(
            "term.suspension",
            "requirements",
            "separation",
            "opinions",
            "operations",
            "quota",
            "fund",
            "competition",
            "fee",
            "sharedWith",
            "register.reminders");

    static final Enforced NOTHING = new Enforced(Set.of());

    static final Enforced EVERYTHING = new Enforced(PARTS);

    /** What this version enforces: whoever lands a feature adds its line. */
    static final Enforced NOW = new Enforced(Set.of(
            "competition",
            "fee",
            "fund",
            "operations",
            "opinions",
            "quota",
            "register.reminders",
            "requirements",
            "separation",
            "sharedWith",
            "term.suspension"));

    Enforced {
        keys = Set.copyOf(keys);
        if (!PARTS.containsAll(keys)) {
            throw new IllegalArgumentException("there is no such part of the format among " + keys);
        }
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    /** Keys right below this one ({@code ""} is the root) that are refused for now. */
    Set<String> later(String under) {
        String prefix = under.isEmpty() ? "" : under + ".";
        Set<String> later = new TreeSet<>();
        for (String part : PARTS) {
            if (!has(part) && part.startsWith(prefix) && part.indexOf('.', prefix.length()) < 0) {
                later.add(part.substring(prefix.length()));
            }
        }
        return later;
    }
}
