package org.licet.engine.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Description;
import org.licet.engine.correction.WrongCorrection.Wrong;
import org.licet.forms.FieldShape;
import tools.jackson.databind.JsonNode;

/** Holds marks against what the package declares: only what the law requires may be asked for. */
final class MarkCheck {

    private static final int MOST = 100;
    private static final int LONGEST_MESSAGE = 2_000;

    private final Description description;
    private final FormPlaces places;
    private final List<Wrong> wrongs = new ArrayList<>();

    /** @param fields of the application's form; @param data the answers of the file */
    MarkCheck(Description description, Map<String, FieldShape> fields, JsonNode data) {
        this.description = description;
        this.places = new FormPlaces(fields, data);
    }

    /** @throws WrongCorrection */
    void check(List<Mark> marks) {
        if (marks.isEmpty()) {
            wrong("/marks", "nothing-marked", "", List.of());
        }
        if (marks.size() > MOST) {
            wrong("/marks", "too-many", Integer.toString(marks.size()), List.of(Integer.toString(MOST)));
        }
        IntStream.range(0, Math.min(marks.size(), MOST)).forEach(i -> check(marks.get(i), "/marks/" + i));
        if (!wrongs.isEmpty()) {
            throw new WrongCorrection(wrongs);
        }
    }

    private void check(Mark mark, String at) {
        known(
                mark.requirement(),
                description.life().requirements().keySet(),
                at + "/requirement",
                "unknown-requirement");
        if ((mark.pointer() == null) == (mark.document() == null)) {
            wrong(at, "pointer-or-document", "", List.of("pointer", "document"));
        } else if (mark.pointer() != null && !places.has(mark.pointer())) {
            wrong(at + "/pointer", "unknown-field", mark.pointer(), places.all());
        } else if (mark.document() != null) {
            known(
                    mark.document(),
                    description.application().documents().keySet(),
                    at + "/document",
                    "unknown-document");
        }
        if (mark.message().isBlank() || mark.message().length() > LONGEST_MESSAGE) {
            wrong(at + "/message", "message", "", List.of());
        }
    }

    private void known(@Nullable String value, Collection<String> allowed, String pointer, String code) {
        if (value == null || !allowed.contains(value)) {
            wrong(pointer, code, value == null ? "" : value, List.copyOf(allowed));
        }
    }

    private void wrong(String pointer, String code, String value, List<String> allowed) {
        wrongs.add(new Wrong(pointer, code, value, Nearness.first(value, allowed)));
    }
}
