package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.application.Applications.ApplicationRow;
import org.licet.engine.application.Applications.MineFilter;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of one's own files: what is asked for, of whom, and whose turn it is. */
@EngineTest
class OwnFilesTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    @Autowired
    Applications applications;

    @Autowired
    FilingApplication filing;

    @Autowired
    ClosingFiles closing;

    @Autowired
    Mandates mandates;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCounter statements;

    @Test
    void openAndOverFilesAreListedApart() {
        Actor applicant = harbour.applicant();
        ApplicationReference open = harbour.file(applicant).reference();
        ApplicationReference withdrawn = harbour.file(applicant).reference();
        closing.withdraw(applicant, withdrawn, null);
        ApplicationReference refused = harbour.started(applicant);
        harbour.work(harbour.clerk("examiner"), refused, "{'outcome': 'refuse', 'reasons': ['unsafe']}");

        assertThat(mine(applicant, null, false))
                .extracting(ApplicationRow::reference)
                .containsExactly(open);
        assertThat(mine(applicant, null, true))
                .extracting(ApplicationRow::reference)
                .containsExactlyInAnyOrder(withdrawn, refused);
        assertThat(mine(applicant, null, null)).hasSize(3);
    }

    @Test
    void filesOfOnePartyAreListedAlone() {
        Actor applicant = harbour.applicant();
        Party self = mandates.of(applicant.login()).get(0);
        harbour.file(applicant);
        Party firm = harbour.party(ApplicantKind.COMPANY);
        mandates.grant(applicant.login(), firm, null);
        filing.file(new Filing(
                applicant,
                Harbour.PERMIT,
                firm.id(),
                Harbour.json(Harbour.boat()),
                List.of(),
                false,
                java.util.Locale.ENGLISH));

        assertThat(mine(applicant, firm.id(), null))
                .extracting(ApplicationRow::applicant)
                .containsExactly(firm.id());
        assertThat(mine(applicant, self.id(), null)).hasSize(1);
    }

    @Test
    void namingAnothersPartyShowsNothing() {
        Actor other = harbour.applicant();
        harbour.file(other);

        assertThat(mine(harbour.applicant(), mandates.of(other.login()).get(0).id(), null))
                .isEmpty();
        assertThat(mine(
                        harbour.clerk("supervisor"),
                        mandates.of(other.login()).get(0).id(),
                        null))
                .isEmpty();
    }

    @Test
    void itIsTheApplicantsTurnWhileACorrectionMayBeSupplied() {
        Actor applicant = harbour.applicant();
        String permit = quay.publish(quay.files());
        ApplicationReference reference = quay.fileIncomplete(applicant, permit).reference();

        ApplicationRow asked = mine(applicant, null, null).get(0);
        assertThat(asked.reference()).isEqualTo(reference);
        assertThat(asked.yourTurn()).isTrue();
        assertThat(asked.suspendedAt()).isNotNull();
        assertThat(asked.alerts()).containsExactly(Alert.SUSPENDED);
        assertThat(asked.operation()).isNull();

        clock.advance(Duration.ofDays(31));
        assertThat(mine(applicant, null, null).get(0).yourTurn()).isFalse();
    }

    @Test
    void otherwiseItIsTheAgencys() {
        Actor applicant = harbour.applicant();
        harbour.started(applicant);

        assertThat(mine(applicant, null, null).get(0).yourTurn()).isFalse();
    }

    @Test
    void isOneStatementWhateverIsAsked() {
        Actor applicant = harbour.applicant();
        harbour.file(applicant);
        harbour.file(applicant);

        assertThat(statements.during(() -> applications.mine(applicant, new MineFilter("person:1", false), null, 50)))
                .hasSize(1);
        assertThat(statements.during(() -> applications.mine(applicant, MineFilter.ALL, null, 50)))
                .hasSize(1);
    }

    private List<ApplicationRow> mine(Actor by, String party, Boolean over) {
        return applications.mine(by, new MineFilter(party, over), null, 50).items();
    }
}
