package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.engine.application.CaseDrawings.State.AHEAD;
import static org.licet.engine.application.CaseDrawings.State.DONE;
import static org.licet.engine.application.CaseDrawings.State.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.application.CaseDrawings.CaseDrawing;
import org.licet.engine.application.CaseDrawings.CaseStep;
import org.licet.engine.record.Event;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;

/** Where files stand in the drawing of their process, and who may see it. */
@EngineTest
class CaseDrawingsTest {

    private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    @Autowired
    CaseDrawings drawings;

    @Autowired
    Applications applications;

    @Autowired
    ClosingFiles closing;

    @Test
    void beforeTheProcessHasStartedAllIsAhead() throws IOException {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.file(applicant).reference();

        CaseDrawing drawing = drawing(applicant, reference);

        assertThat(drawing.processId()).isEqualTo(Harbour.PERMIT);
        assertThat(drawing.file()).isEqualTo("process.bpmn");
        assertThat(drawing.xml())
                .isEqualTo(Files.readAllBytes(
                        Path.of("engine/src/test/resources/packages/" + Harbour.PERMIT + "/process.bpmn")));
        assertThat(drawing.named()).isSameAs(drawing.xml());
        assertThat(drawing.passed()).isEmpty();
        assertThat(drawing.active()).isEmpty();
        assertThat(drawing.steps()).extracting(CaseStep::state).containsOnly(AHEAD);
        assertThat(drawing.steps())
                .extracting(CaseStep::element)
                .containsExactly(
                        "place",
                        "review",
                        "assessFee",
                        "assessDiscount",
                        "assessRemarks",
                        "tell",
                        "confirm",
                        "grant",
                        "issue",
                        "refuse");
    }

    @Test
    void showsWhatIsDoneWhereTheFileStandsAndWhatMayCome() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);

        CaseDrawing drawing = drawing(applicant, reference);

        assertThat(drawing.passed()).contains("filed", "place");
        assertThat(drawing.active()).containsExactly("review");
        assertThat(drawing.steps())
                .extracting(CaseStep::name, CaseStep::state)
                .startsWith(Tuple.tuple("Find the kind of berth", DONE), Tuple.tuple("Review the application", NOW))
                .contains(Tuple.tuple("Confirm", AHEAD), Tuple.tuple("Refuse", AHEAD));
    }

    @Test
    void whatIsDoneAgainIsNow() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'accept'}");
        harbour.work(harbour.clerk("approver"), reference, "{'outcome': 'return'}");

        assertThat(drawing(applicant, reference).steps())
                .contains(new CaseStep("review", "Review the application", NOW))
                .contains(new CaseStep("confirm", "Confirm", DONE));
    }

    @Test
    void afterTheEndOnlyWhatWasPassedIsShown() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'refuse', 'reasons': ['unsafe']}");

        CaseDrawing drawing = drawing(applicant, reference);

        assertThat(drawing.active()).isEmpty();
        assertThat(drawing.steps())
                .extracting(CaseStep::element, CaseStep::state)
                .containsExactly(Tuple.tuple("place", DONE), Tuple.tuple("review", DONE), Tuple.tuple("refuse", DONE));
    }

    @Test
    void aFileThatWasWithdrawnBeforeItsStartHasNothingAhead() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.file(applicant).reference();

        closing.withdraw(applicant, reference, null);

        assertThat(drawing(applicant, reference).steps()).isEmpty();
    }

    @Test
    void stepsAreCalledAsThePackageCallsThemInTheLanguageOfTheReader() {
        Actor applicant = harbour.applicant();
        Quay.Files files = quay.files();
        files.with("i18n/ro.properties", "step.check = Verificare\n");
        files.with("i18n/en.properties", "step.check = Check of the quay\n");
        files.with("i18n/ru.properties", "step.check = Проверка\n");
        ApplicationReference reference =
                quay.file(applicant, quay.publish(files)).reference();
        harbour.deliver();

        CaseDrawing drawing =
                drawings.find(applicant, reference, null, ROMANIAN).orElseThrow();
        assertThat(drawing.steps())
                .contains(new CaseStep("check", "Verificare", NOW))
                .contains(new CaseStep("issue", "Issue", AHEAD));
        assertThat(new String(drawing.named(), StandardCharsets.UTF_8))
                .contains("name=\"Verificare\"", "name=\"Issue\"")
                .doesNotContain("name=\"Check\"");
        assertThat(new String(drawing.xml(), StandardCharsets.UTF_8)).contains("name=\"Check\"");
    }

    @Test
    void othersGetNothing() {
        ApplicationReference reference = harbour.started(harbour.applicant());

        for (Actor stranger : List.of(
                harbour.applicant(),
                harbour.account(new AgencyRole("airport", "examiner")),
                harbour.clerk(Roles.ANALYST),
                harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)))) {
            assertThat(drawings.find(stranger, reference, "court", Locale.ENGLISH))
                    .isEmpty();
        }
    }

    @Test
    void clerksNeedATaskOrAReasonAndTheReadingIsWrittenDown() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        Actor approver = harbour.clerk("approver");

        assertThatThrownBy(() -> drawings.find(approver, reference, null, Locale.ENGLISH))
                .isInstanceOf(ReasonNeeded.class);
        assertThat(drawings.find(approver, reference, "control", Locale.ENGLISH))
                .isPresent();
        assertThat(drawings.find(harbour.clerk("examiner"), reference, null, Locale.ENGLISH))
                .isPresent();

        assertThat(applications.events(applicant, reference, null).orElseThrow().stream()
                        .filter(event -> event.kind().equals("read"))
                        .map(Event::reason))
                .containsExactly("control", "task");
    }

    private CaseDrawing drawing(Actor by, ApplicationReference reference) {
        return drawings.find(by, reference, null, Locale.ENGLISH).orElseThrow();
    }
}
