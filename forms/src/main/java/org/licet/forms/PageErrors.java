package org.licet.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong on a page, and what of it is not yet told at a field. */
final class PageErrors {
    private final Map<String, List<String>> messages = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    PageErrors(List<FieldError> errors) {
        errors.forEach(error -> messages.computeIfAbsent(error.pointer(), any -> new ArrayList<>(1))
                .add(error.message()));
    }

    /** The messages of a field, which count as told by this. */
    List<String> at(String pointer) {
        told.add(pointer);
        return messages.getOrDefault(pointer, List.of());
    }

    Map<String, List<String>> untold() {
        Map<String, List<String>> untold = new LinkedHashMap<>(messages);
        untold.keySet().removeAll(told);
        return untold;
    }
}
