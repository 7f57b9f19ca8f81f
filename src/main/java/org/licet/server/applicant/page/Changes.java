package org.licet.server.applicant.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.licet.forms.SummaryRow;
import org.licet.forms.SummarySection;
import tools.jackson.databind.node.ObjectNode;

/** How the answers of a correction differ from those that were filed, in the words of the form. */
final class Changes {

    private Changes() {}

    /** Rows with {@code label}, {@code before} and {@code after}. @param names id to what stands for an upload */
    static List<Map<String, Object>> of(Filling filling, Map<String, String> names) {
        Map<String, Said> before = said(filling, filling.filed().answers(), names);
        Map<String, Said> after = said(filling, filling.answers(), names);
        Set<String> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String place : places) {
            List<String> was = before.containsKey(place) ? before.get(place).values() : List.of();
            List<String> is = after.containsKey(place) ? after.get(place).values() : List.of();
            if (!was.equals(is)) {
                Said named = Objects.requireNonNull(after.getOrDefault(place, before.get(place)));
                changes.add(Map.of("label", named.label(), "before", was, "after", is));
            }
        }
        return changes;
    }

    /** Whether the marked place, or something in it, is different now. */
    static boolean touches(Filling filling, String pointer) {
        return !filling.filed().answers().at(pointer).equals(filling.answers().at(pointer));
    }

    private record Said(String label, List<String> values) {}

    private static Map<String, Said> said(Filling filling, ObjectNode answers, Map<String, String> names) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (SummarySection section : filling.form().pages().summary(answers, filling.asking())) {
            collect(section.rows(), "", names, said);
        }
        return said;
    }

    private static void collect(
            List<SummaryRow> rows, String under, Map<String, String> names, Map<String, Said> said) {
        for (SummaryRow row : rows) {
            String label = under.isEmpty() ? row.label() : under + " – " + row.label();
            if (row.heads()) {
                collect(row.rows(), label, names, said);
            } else if (!row.values().isEmpty()) {
                String file = row.file() == null ? null : names.get(row.file());
                said.put(row.pointer(), new Said(label, file == null ? row.values() : List.of(file)));
            }
        }
    }
}
