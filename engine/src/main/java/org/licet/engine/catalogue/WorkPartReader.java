package org.licet.engine.catalogue;

import java.util.List;
import java.util.Set;

/** Reads {@code work:} of {@code package.yaml}. */
final class WorkPartReader {

    private static final String PATH = "application" + RegisterPartReader.STEPS_DOWN;

    private WorkPartReader() {}

    static WorkPart read(YamlPart root) {
        return root.part("work")
                .map(part -> part.allows(Set.of("columns", "filters"), Set.of()))
                .map(part -> new WorkPart(
                        answers(part, "columns", WorkPart.MOST_COLUMNS),
                        answers(part, "filters", WorkPart.MOST_FILTERS)))
                .orElse(WorkPart.NOTHING);
    }

    private static List<WorkPart.Answer> answers(YamlPart part, String key, int most) {
        if (!part.has(key)) {
            return List.of();
        }
        List<String> paths = part.texts(key, (path, place) -> {
            boolean fits = path.matches(PATH);
            if (!fits) {
                part.error(
                        FindingCode.WRONG_VALUE,
                        place,
                        "`" + key + "`: `" + path + "`: write a path to an answer, as in `application.permitType`");
            }
            return fits;
        });
        if (paths.size() > most) {
            part.error(
                    FindingCode.WRONG_VALUE,
                    part.placeOf(key),
                    "`" + key + "` has " + paths.size() + " paths; a list stays readable with at most " + most);
        }
        return paths.stream().limit(most).map(WorkPart.Answer::at).toList();
    }
}
