package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.engine.catalogue.Mistake.error;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.engine.catalogue.WorkPart.Answer;
import org.licet.forms.FormSet;
import org.licet.processes.StepSignature;
import org.licet.processes.lint.ModelLinter;

/** What task lists show: each mistake is one finding, at its place, with what was meant. */
class WorkLinterTest {

    private static final List<StepSignature> STEPS = List.of(
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of()),
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()));

    private static final PackageLinter LINTER = new PackageLinter(
            files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.NOW);

    private static final String WORK =
            """
            work:
              columns:
                - application.boat
                - application.kind
                - application.owner.phone
              filters: [application.kind, application.from, application.length]
            """;

    private static final TestPackage GOOD = TestPackage.mooringPermit()
            .with(LegalPackage.YAML, TestPackage.mooringPermit().text(LegalPackage.YAML) + WORK);

    @Test
    void findsNothingInAGoodPackage() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void findsOneMistakeOnce(Mistake mistake) {
        mistake.isTheOnlyOneIn(lint(mistake.spoilt()));
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                found(
                        "misspelt answer",
                        "- application.boat",
                        "- application.boot",
                        FindingCode.UNKNOWN_PATH,
                        "boat`?"),
                found(
                        "misspelt part",
                        "- application.owner.phone",
                        "- application.owner.fone",
                        FindingCode.UNKNOWN_PATH,
                        "owner.phone`?"),
                found(
                        "group",
                        "- application.owner.phone",
                        "- application.owner",
                        FindingCode.NOT_A_SINGLE_ANSWER,
                        "object"),
                found(
                        "other document",
                        "- application.boat",
                        "- review.outcome",
                        FindingCode.WRONG_VALUE,
                        "permitType"),
                found(
                        "twice",
                        "[application.kind, application.from",
                        "[application.from, application.from",
                        FindingCode.DUPLICATE_ID,
                        "twice"),
                found("unknown key", "  filters:", "  filter:", FindingCode.UNKNOWN_KEY, "`filters`"),
                found(
                        "too many filters",
                        "application.length]",
                        "application.length, application.boat, application.owner.phone]",
                        FindingCode.WRONG_VALUE,
                        "at most 4"));
    }

    @Test
    void namesAnswersAndChoicesAsTheFormDoes() {
        TestPackage good = GOOD;
        PackageParts parts = new PackageParts(good.source(), new Findings());
        Description read = LINTER.lint(good.source()).described().orElseThrow().description();

        WorkPart work = FieldTitles.give(read, FormSet.compile(parts.forms()), parts.forms())
                .work();

        assertThat(work.columns()).extracting(Answer::type).containsExactly("string", "string", "string");
        assertThat(work.filters()).extracting(Answer::type).containsExactly("string", "date", "number");
        Answer kind = work.columns().get(1);
        assertThat(kind.title().byLanguage()).containsOnlyKeys("en", "ro", "ru");
        assertThat(kind.title().byLanguage().get("en")).isNotEqualTo("application.kind");
        assertThat(kind.choices()).containsOnlyKeys("sail", "motor");
        assertThat(work.columns().get(0).choices()).isEmpty();
        assertThat(work.kept()).hasSize(5);
    }

    private static List<Finding> lint(TestPackage it) {
        return LINTER.lint(it.source()).findings();
    }

    private static Mistake found(String name, String good, String bad, FindingCode code, String says) {
        return error(name, GOOD.replace(LegalPackage.YAML, good, bad), code, LegalPackage.YAML, bad.strip(), says);
    }
}
