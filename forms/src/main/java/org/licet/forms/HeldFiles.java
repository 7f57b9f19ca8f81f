package org.licet.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds the uploads in answers. */
final class HeldFiles {

    private static final String FORMAT = "attachment-id";

    private final Map<String, String> found = new LinkedHashMap<>();

    private HeldFiles() {}

    static Map<String, String> in(JsonNode answers, Collection<FieldShape> fields) {
        HeldFiles held = new HeldFiles();
        fields.stream()
                .filter(field -> FORMAT.equals(field.format()))
                .map(FieldShape::path)
                .sorted()
                .forEach(path -> held.find(answers, path.split("\\."), 0, ""));
        return held.found;
    }

    private void find(JsonNode at, String[] path, int step, String pointer) {
        if (at.isArray()) {
            for (int i = 0; i < at.size(); i++) {
                find(at.get(i), path, step, pointer + "/" + i);
            }
        } else if (step < path.length) {
            JsonNode next = at.path(path[step]);
            if (!next.isMissingNode()) {
                find(next, path, step + 1, Pointers.child(pointer, path[step]));
            }
        } else if (at.isString()) {
            found.put(pointer, at.stringValue());
        }
    }
}
