package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Applications.PreviousRow;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Event;
import org.licet.engine.record.Page;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What else the same applicant has filed, to the clerks of the same agency. */
@EngineTest
class PreviousFilesTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    @Autowired
    Applications applications;

    @Autowired
    Mandates mandates;

    @Autowired
    SettableClock clock;

    @Test
    void showsTheOtherFilesOfTheApplicantAtTheAgencyNewestFirst() {
        Actor applicant = harbour.applicant();
        ApplicationReference refused = harbour.started(applicant);
        harbour.work(harbour.clerk("examiner"), refused, "{'outcome': 'refuse', 'reasons': ['unsafe']}");
        harbour.file(harbour.applicant());
        clock.advance(Duration.ofMinutes(1));
        ApplicationReference other =
                quay.file(applicant, quay.publish(quay.files())).reference();
        clock.advance(Duration.ofMinutes(1));
        ApplicationReference now = harbour.started(applicant);

        List<PreviousRow> rows = previous(harbour.clerk("examiner"), now);

        assertThat(rows).extracting(PreviousRow::reference).containsExactly(other, refused);
        assertThat(rows.get(1).outcome()).isEqualTo("refuse");
        assertThat(rows.get(1).stage()).isEqualTo(Stage.REFUSED);
        assertThat(rows.get(1).version().packageId()).isEqualTo(Harbour.PERMIT);
    }

    @Test
    void filesAtOtherAgenciesAreNotShown() {
        Actor applicant = harbour.applicant();
        Quay.Files files = quay.files().with("package.yaml", "agency: marina", "agency: airport");
        quay.file(applicant, quay.publish(files, harbour.account(new AgencyRole("airport", Roles.ANALYST))));
        ApplicationReference now = harbour.started(applicant);
        Actor both = harbour.account(new AgencyRole(Harbour.AGENCY, "examiner"), new AgencyRole("airport", "examiner"));

        assertThat(previous(both, now)).isEmpty();
    }

    @Test
    void othersGetNothing() {
        Actor applicant = harbour.applicant();
        harbour.file(applicant);
        ApplicationReference now = harbour.started(applicant);
        Actor related = harbour.clerk("examiner");
        mandates.grant(related.login(), mandates.of(applicant.login()).get(0), null);

        for (Actor stranger : List.of(
                applicant,
                related,
                harbour.applicant(),
                harbour.account(new AgencyRole("airport", "examiner")),
                harbour.clerk(Roles.ANALYST),
                harbour.clerk(Roles.CASHIER))) {
            assertThat(applications.previous(stranger, now, "court", null, 10)).isEmpty();
        }
    }

    @Test
    void needsATaskOrAReasonAndIsWrittenDown() {
        Actor applicant = harbour.applicant();
        ApplicationReference now = harbour.started(applicant);
        Actor approver = harbour.clerk("approver");

        assertThatThrownBy(() -> applications.previous(approver, now, null, null, 10))
                .isInstanceOf(ReasonNeeded.class);
        assertThat(applications.previous(approver, now, "examination", null, 10))
                .isPresent();

        assertThat(applications.events(applicant, now, null).orElseThrow())
                .filteredOn(event -> event.kind().equals("read"))
                .extracting(Event::reason, event -> event.detail().get("what"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("examination", "previous"));
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        Actor applicant = harbour.applicant();
        List<ApplicationReference> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(harbour.file(applicant).reference());
        }
        ApplicationReference now = harbour.started(applicant);
        Actor examiner = harbour.clerk("examiner");

        List<ApplicationReference> read = new ArrayList<>();
        String after = null;
        do {
            Page<PreviousRow> page =
                    applications.previous(examiner, now, null, after, 2).orElseThrow();
            page.items().forEach(row -> read.add(row.reference()));
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(filed);
        assertThatThrownBy(() -> applications.previous(examiner, now, null, "nonsense", 2))
                .isInstanceOf(BadCursor.class);
    }

    private List<PreviousRow> previous(Actor by, ApplicationReference reference) {
        return applications
                .previous(by, reference, null, null, 50)
                .orElseThrow()
                .items();
    }
}
