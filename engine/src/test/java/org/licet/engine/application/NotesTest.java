package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.Notes.Note;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Page;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.springframework.beans.factory.annotation.Autowired;

/** What clerks write among themselves stays among themselves. */
@EngineTest
class NotesTest {

    private static final String TEXT = "Sunați mâine la căpitanul portului; <b>nu</b> '); drop table case_note; --";

    @Autowired
    Harbour harbour;

    @Autowired
    Notes notes;

    @Autowired
    Applications applications;

    @Autowired
    Mandates mandates;

    @Autowired
    EventLog log;

    @Test
    void colleaguesReadWhatAClerkWrote() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");

        Note written = notes.add(examiner, reference, null, TEXT);

        assertThat(list(harbour.clerk("approver"), reference, "supervision")).containsExactly(written);
        assertThat(written.text()).isEqualTo(TEXT);
        assertThat(written.by()).isEqualTo(examiner.login());
        assertThat(written.name()).isEqualTo("Somebody");
    }

    @Test
    void applicantSeesNeitherNotesNorThatThereAreAny() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        Actor examiner = harbour.clerk("examiner");
        notes.add(examiner, reference, null, TEXT);

        assertThat(notes.list(applicant, reference, null, null, 10)).isEmpty();
        assertThat(notes.list(applicant, reference, "court", null, 10)).isEmpty();
        assertThatThrownBy(() -> notes.add(applicant, reference, "court", "Mine"))
                .isInstanceOf(UnknownFile.class);
        assertThat(kinds(applicant, reference)).contains("filed").doesNotContain("note");
        assertThat(kinds(examiner, reference)).contains("note");
    }

    @Test
    void aClerkWhoActsForTheApplicantIsNoClerkOfThatFile() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        notes.add(harbour.clerk("examiner"), reference, null, TEXT);
        Actor both = harbour.clerk("examiner", Roles.SUPERVISOR);
        mandates.grant(both.login(), mandates.of(applicant.login()).get(0), null);

        assertThat(notes.list(both, reference, "supervision", null, 10)).isEmpty();
        assertThatThrownBy(() -> notes.add(both, reference, "supervision", "Mine"))
                .isInstanceOf(UnknownFile.class);
        assertThat(kinds(both, reference)).doesNotContain("note");
    }

    @Test
    void othersFindNothing() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        notes.add(harbour.clerk("examiner"), reference, null, TEXT);

        for (Actor stranger : List.of(
                harbour.applicant(),
                harbour.account(new AgencyRole("airport", "examiner")),
                harbour.account(new AgencyRole("airport", Roles.SUPERVISOR)),
                harbour.clerk(Roles.ANALYST),
                harbour.clerk(Roles.CASHIER),
                harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)))) {
            assertThat(notes.list(stranger, reference, "court", null, 10)).isEmpty();
            assertThatThrownBy(() -> notes.add(stranger, reference, "court", "Mine"))
                    .isInstanceOf(UnknownFile.class);
        }
    }

    @Test
    void withoutATaskAReasonIsNeededAndTheReadingIsWrittenDown() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        Actor approver = harbour.clerk("approver");

        assertThatThrownBy(() -> notes.list(approver, reference, null, null, 10))
                .isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> notes.add(approver, reference, "whim", "Mine")).isInstanceOf(ReasonNeeded.class);
        assertThat(list(approver, reference, "control")).isEmpty();

        assertThat(applications.events(applicant, reference, null).orElseThrow())
                .filteredOn(event -> event.kind().equals("read"))
                .extracting(Event::reason)
                .containsExactly("control");
    }

    @Test
    void refusesNothingAndTooMuch() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");

        assertThatThrownBy(() -> notes.add(examiner, reference, null, "  "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.add(examiner, reference, null, "ț".repeat(Notes.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.add(examiner, reference, null, "ț".repeat(Notes.LONGEST))
                        .text())
                .hasSize(Notes.LONGEST);
    }

    @Test
    void theEventHoldsADigestAndNotTheText() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Note note = notes.add(harbour.clerk("examiner"), reference, null, TEXT);

        Event event = log.of(Harbour.PERMIT, reference.value()).stream()
                .filter(each -> each.kind().equals("note"))
                .findFirst()
                .orElseThrow();

        assertThat(event.detail()).containsEntry("note", Long.toString(note.id()));
        assertThat(event.detail().get("text")).matches("[0-9a-f]{64}");
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");
        for (int i = 0; i < 5; i++) {
            notes.add(examiner, reference, null, "Note " + i);
        }

        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Page<Note> page = notes.list(examiner, reference, null, after, 2).orElseThrow();
            page.items().forEach(note -> read.add(note.text()));
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactly("Note 4", "Note 3", "Note 2", "Note 1", "Note 0");
    }

    private List<Note> list(Actor by, ApplicationReference reference, String reason) {
        return notes.list(by, reference, reason, null, 50).orElseThrow().items();
    }

    private List<String> kinds(Actor by, ApplicationReference reference) {
        return applications.events(by, reference, null).orElseThrow().stream()
                .map(Event::kind)
                .collect(Collectors.toList());
    }
}
