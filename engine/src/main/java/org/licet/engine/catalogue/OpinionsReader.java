package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.LegalLife.OpinionSilence;

/** Reads {@code opinions:} of {@code package.yaml}. */
final class OpinionsReader {
    private static final Span OTHERWISE = new Span(3, Span.Unit.WORKING_DAYS);

    private final LocalTexts texts;

    OpinionsReader(LocalTexts texts) {
        this.texts = texts;
    }

    Map<String, Opinion> read(YamlPart root) {
        Map<String, Opinion> read = new LinkedHashMap<>();
        for (YamlPart part : root.parts("opinions")) {
            part.allows(Set.of("id", "title", "agency", "role", "form", "shows", "term", "silence"), Set.of())
                    .needs("id", "title", "agency", "role", "form", "shows", "term");
            Opinion opinion = opinion(part);
            DescriptionReader.newId(part, read.keySet()).ifPresent(id -> read.put(id, opinion));
        }
        return read;
    }

    /** A role of the other agency is none of this package's, so only its spelling can be looked at. */
    private Opinion opinion(YamlPart part) {
        return new Opinion(
                part.textOr("id", ""),
                texts.read(part, "title"),
                part.text("agency", DescriptionReader.ID, DescriptionReader.ID_EXPLAINED)
                        .orElse(""),
                part.text("role", DescriptionReader.NAME, DescriptionReader.NAME_EXPLAINED)
                        .orElse(""),
                part.text("form").orElse(""),
                shows(part),
                part.parsed("term", Spans::counted).orElse(OTHERWISE),
                part.oneOf("silence", OpinionSilence.values()).orElse(OpinionSilence.NONE));
    }

    private static List<String> shows(YamlPart part) {
        return part.texts("shows", (path, place) -> isPath(part, path, place));
    }

    private static boolean isPath(YamlPart part, String path, Place place) {
        boolean fits = path.matches(RegisterPartReader.PATH);
        if (!fits) {
            part.error(
                    FindingCode.WRONG_VALUE,
                    place,
                    "`shows`: `" + path + "`: write " + RegisterPartReader.PATH_EXPLAINED);
        }
        return fits;
    }
}
