package org.licet.engine.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.Incidents;
import org.licet.engine.application.Stage;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.Registers;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SilenceTest {

    /** The last second of Monday 16 March 2026 in Chisinau: ten working days after Monday 2 March. */
    private static final Instant DUE = Instant.parse("2026-03-16T21:59:59Z");

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Applications applications;

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Registers registers;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    @Test
    void silenceGrantsAtTheDueMomentAndTheActIsMarkedTacit() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "grant");

        clock.set(DUE.minusSeconds(1));
        harbour.deliver();
        assertThat(view(applicant, reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        clock.set(DUE);
        harbour.deliver();

        ApplicationView view = view(applicant, reference);
        assertThat(view.stage()).isEqualTo(Stage.GRANTED);
        assertThat(view.decision()).isNotNull();
        assertThat(view.decision().by()).isEqualTo(Actor.SYSTEM.login());
        assertThat(view.decision().tacit()).isTrue();
        assertThat(registers.entry(applicant, view.registerId(), view.entryNumber()))
                .hasValueSatisfying(entry -> assertThat(entry.marks()).containsExactly("tacit"));
        assertThat(harbour.open(harbour.clerk("examiner"), reference)).isEmpty();
    }

    @Test
    void silenceRefusesWithTheLawsReason() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "reject");

        clock.set(DUE);
        harbour.deliver();

        ApplicationView view = view(applicant, reference);
        assertThat(view.stage()).isEqualTo(Stage.REFUSED);
        assertThat(view.decision().reasons()).containsExactly("silence");
        assertThat(view.entryNumber()).isNull();
    }

    @Test
    void silenceThatSaysNothingLeavesTheFileOverdue() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "none");

        clock.set(DUE);
        harbour.deliver();

        assertThat(view(applicant, reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(kinds(reference)).contains("overdue");
        assertThat(harbour.open(harbour.clerk("examiner"), reference)).isPresent();
    }

    @Test
    void aTermThatEndedWhileTheServerWasDownActsOnceWhenItIsBack() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "grant");

        clock.set(DUE.plusSeconds(3 * 86_400));
        Parallel.run(8, 8, () -> {
            harbour.deliver();
            return true;
        });

        assertThat(kinds(reference)).containsOnlyOnce("decided", "entry-issued");
    }

    @Test
    void whatTheClockCannotDoIsAnIncidentAndCanBeTriedAgain() {
        Actor applicant = harbour.applicant();
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        ApplicationReference reference = quay.fileIncomplete(
                        applicant, quay.publish(quay.files().silence("grant")))
                .reference();

        clock.set(Instant.parse("2026-05-04T08:00:00Z"));
        for (int attempt = 0; attempt < 12; attempt++) {
            harbour.deliver();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(incidents.list(supervisor, null, 200).items())
                .filteredOn(incident -> incident.application().equals(reference))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.message()).startsWith("term-end: ");
                    incidents.retry(supervisor, incident.id());
                });
        assertThat(view(applicant, reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    @Test
    void aDecisionInTimeEndsTheClock() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "grant");

        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'refuse'}");
        clock.set(DUE.plusSeconds(1));
        harbour.deliver();

        assertThat(view(applicant, reference).stage()).isEqualTo(Stage.REFUSED);
        assertThat(kinds(reference)).containsOnlyOnce("decided");
    }

    @Test
    void aWithdrawnFileIsNotGrantedBySilence() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "grant");

        closing.withdraw(applicant, reference, "No ship came.");
        clock.set(DUE);
        harbour.deliver();

        assertThat(view(applicant, reference).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(view(applicant, reference).entryNumber()).isNull();
        assertThat(harbour.open(harbour.clerk("examiner"), reference)).isEmpty();
    }

    @Test
    void aReopenedFileHasANewTermAndANewProcess() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "none");
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'refuse'}");

        clock.set(Instant.parse("2026-03-12T08:00:00Z"));
        closing.reopen(harbour.clerk(Roles.SUPERVISOR), reference, "Decision 17 of the appeal council, 11 March 2026");
        harbour.deliver();

        ApplicationView view = view(applicant, reference);
        assertThat(view.stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(view.decision()).isNull();
        assertThat(view.due()).isEqualTo("2026-03-26T21:59:59Z");
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'grant'}");
        assertThat(view(applicant, reference).entryNumber()).isNotNull();
    }

    private ApplicationReference filed(Actor applicant, String silence) {
        Quay.Files files = quay.files();
        String id = quay.publish(silence.equals("none") ? files : files.silence(silence));
        ApplicationReference reference = quay.file(applicant, id).reference();
        harbour.deliver();
        return reference;
    }

    private ApplicationView view(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow();
    }

    private java.util.List<String> kinds(ApplicationReference reference) {
        return log.of(files.get(reference).version().packageId(), reference.value()).stream()
                .map(Event::kind)
                .toList();
    }
}
