package org.licet.engine.catalogue;

import java.util.List;
import java.util.Set;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.ReadableNames.Target;

/** What task lists show are single answers that the application's form has. */
final class WorkRules {

    private static final Set<String> SINGLE = Set.of("", "string", "number", "integer", "boolean", "date");

    private final WholePackage whole;
    private final FieldPaths fields;

    WorkRules(WholePackage whole) {
        this.whole = whole;
        this.fields = new FieldPaths(whole);
    }

    void check() {
        WorkPart work = whole.description().work();
        if (whole.described().tree().values().get("work") instanceof Yaml.Keys keys) {
            check(keys, "columns", work.columns());
            check(keys, "filters", work.filters());
        }
    }

    private void check(Yaml.Keys work, String key, List<WorkPart.Answer> answers) {
        if (work.values().get(key) instanceof Yaml.Items items) {
            for (Yaml item : items.values()) {
                if (item instanceof Yaml.Scalar written) {
                    answers.stream()
                            .filter(answer ->
                                    answer.path().equals(written.text().strip()))
                            .forEach(answer -> check(
                                    key, answer, new Place(DescribedPackage.FILE, written.line(), written.path())));
                }
            }
        }
    }

    private void check(String key, WorkPart.Answer answer, Place place) {
        fields.inForm(whole.applicationForm(), "application", answer.inForm(), place, true)
                .filter(target -> target.repeated() || !SINGLE.contains(target.type()))
                .ifPresent(target -> whole.findings()
                        .error(
                                FindingCode.NOT_A_SINGLE_ANSWER,
                                place,
                                "`" + key + "`: `" + answer.path() + "` is " + kind(target)
                                        + "; a list shows single texts, numbers, dates and yes or no"));
    }

    private static String kind(Target target) {
        return target.repeated() ? "a list of " + target.type() : target.type();
    }
}
