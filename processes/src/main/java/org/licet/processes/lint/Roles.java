package org.licet.processes.lint;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code camunda:candidateGroups} as names. */
final class Roles {
    private Roles() {}

    static Set<String> of(String candidateGroups) {
        return Arrays.stream(candidateGroups.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
