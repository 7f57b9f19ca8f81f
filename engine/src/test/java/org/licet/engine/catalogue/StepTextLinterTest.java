package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.engine.catalogue.Mistake.error;
import static org.licet.engine.catalogue.Mistake.warning;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.processes.StepSignature;
import org.licet.processes.lint.ModelLinter;

/** Texts that name steps: each mistake is one finding, at its place, with what was meant. */
class StepTextLinterTest {

    private static final List<StepSignature> STEPS = List.of(
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of()),
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()));

    private static final PackageLinter LINTER = new PackageLinter(
            files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.NOW);

    private static final List<String> LANGUAGES = List.of("en", "ro", "ru");

    /** A task, a gateway and a flow have texts. */
    private static final TestPackage GOOD =
            all(TestPackage.mooringPermit(), "step.review = Review\nstep.reviewed = And?\nstep.toRefuse = no\n");

    @Test
    void findsNothingInAGoodPackage() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @Test
    void findsNothingWhereNoStepHasAText() {
        assertThat(lint(TestPackage.mooringPermit())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void findsOneMistakeOnce(Mistake mistake) {
        mistake.isTheOnlyOneIn(lint(mistake.spoilt()));
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                error(
                        "missing in one language",
                        GOOD.replace(file("ru"), "step.reviewed = And?\n", ""),
                        FindingCode.MISSING_TEXT,
                        file("ru"),
                        "",
                        "step.reviewed"),
                error(
                        "misspelt in one language",
                        GOOD.replace(file("ro"), "step.review = ", "step.reviw = "),
                        FindingCode.MISSING_TEXT,
                        file("ro"),
                        "step.reviw",
                        "did you mean `step.review`?"),
                warning(
                        "a task left out",
                        all(TestPackage.mooringPermit(), "step.issue = Issue\n"),
                        FindingCode.MISSING_TEXT,
                        "process.bpmn",
                        "id=\"review\"",
                        "`step.review`"));
    }

    @Test
    void aStepThatNoDrawingHasIsFoundWhereverItIsWrittenWithWhatWasMeant() {
        List<Finding> found = lint(all(GOOD, "step.ishue = Issue\n"));

        assertThat(found).extracting(Finding::file).containsExactly(file("en"), file("ro"), file("ru"));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("undrawn-step");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.line())
                    .isEqualTo(all(GOOD, "step.ishue = Issue\n").lineOf(finding.file(), "step.ishue"));
            assertThat(finding.message()).contains("did you mean `issue`?");
        });
    }

    @Test
    void aProcessAndItsMessagesAreNoSteps() {
        assertThat(lint(all(GOOD, "step.mooring-permit = Permit\n")))
                .extracting(Finding::code)
                .containsOnly("undrawn-step");
    }

    @Test
    void whatCannotBeReadHidesNoStep() {
        TestPackage broken = GOOD.with("amend.bpmn", "<no");

        assertThat(lint(all(broken, "step.fromThere = Amend\n")))
                .extracting(Finding::code)
                .doesNotContain("undrawn-step");
    }

    private static TestPackage all(TestPackage to, String lines) {
        TestPackage changed = to;
        for (String language : LANGUAGES) {
            changed = changed.with(file(language), changed.text(file(language)) + "\n" + lines);
        }
        return changed;
    }

    private static String file(String language) {
        return Texts.file(language);
    }

    private static List<Finding> lint(TestPackage it) {
        return LINTER.lint(it.source()).findings();
    }
}
