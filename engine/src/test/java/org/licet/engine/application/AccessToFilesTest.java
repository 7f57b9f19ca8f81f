package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Applications.ApplicationRow;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Event;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads which file, and what is written down about it. */
@EngineTest
class AccessToFilesTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Applications applications;

    @Autowired
    Tasks tasks;

    @Autowired
    Mandates mandates;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCounter statements;

    @Test
    void anothersFileIsNotThere() {
        ApplicationReference reference = harbour.file(harbour.applicant()).reference();
        Actor other = harbour.applicant();

        assertThat(applications.find(other, reference, "court")).isEmpty();
        assertThat(applications.events(other, reference, "court")).isEmpty();
        assertThat(applications.mine(other, null, 10).items()).isEmpty();
    }

    @Test
    void clerksOfOtherAgenciesAnalystsAndOperatorsSeeNothing() {
        ApplicationReference reference = harbour.started(harbour.applicant());

        for (Actor stranger : List.of(
                harbour.account(new AgencyRole("airport", "examiner")),
                harbour.account(new AgencyRole("airport", Roles.SUPERVISOR)),
                harbour.clerk(Roles.ANALYST),
                harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)))) {
            assertThat(applications.find(stranger, reference, "court")).isEmpty();
            assertThat(harbour.open(stranger, reference)).isEmpty();
        }
    }

    @Test
    void mandateGivesTheFileUntilItEnds() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.file(applicant).reference();
        Party party = mandates.of(applicant.login()).get(0);
        Actor accountant = harbour.account();
        mandates.grant(accountant.login(), party, LocalDate.of(2026, 3, 3));

        assertThat(applications.find(accountant, reference, null)).isPresent();
        assertThat(applications.mine(accountant, null, 10).items()).hasSize(1);
        clock.advance(Duration.ofDays(2));

        assertThat(applications.find(accountant, reference, null)).isEmpty();
        assertThat(applications.mine(accountant, null, 10).items()).isEmpty();
    }

    @Test
    void clerkWithoutATaskOfTheFileMustSayWhy() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        Actor approver = harbour.clerk("approver");

        assertThatThrownBy(() -> applications.find(approver, reference, null)).isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> applications.find(approver, reference, "curiosity"))
                .isInstanceOf(ReasonNeeded.class);
        assertThat(reads(applicant, reference)).isEmpty();
        assertThat(applications.find(approver, reference, "complaint")).isPresent();

        assertThat(reads(applicant, reference))
                .extracting(Event::actor, Event::reason)
                .containsExactly(Tuple.tuple(approver.login(), "complaint"));
    }

    @Test
    void clerkReadsForATaskOfTheirsAndTheOwnerSeesIt() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        Actor examiner = harbour.clerk("examiner");
        Actor colleague = harbour.clerk("examiner");
        String task = harbour.task(examiner, reference).id();

        assertThat(applications.find(colleague, reference, null)).isPresent();
        tasks.claim(examiner, task);
        assertThat(applications.find(examiner, reference, null)).isPresent();

        assertThatThrownBy(() -> applications.find(colleague, reference, null)).isInstanceOf(ReasonNeeded.class);
        assertThat(tasks.get(colleague, task).applicationData().isNull()).isTrue();
        assertThat(reads(applicant, reference))
                .extracting(Event::actor, Event::reason, Event::taskId)
                .containsExactly(
                        Tuple.tuple(colleague.login(), "task", null),
                        Tuple.tuple(examiner.login(), "task", task),
                        Tuple.tuple(examiner.login(), "task", null));
    }

    @Test
    void listOfOwnFilesIsOneStatementForAnyPageAndGoesOnWhereItEnded() {
        Actor applicant = harbour.applicant();
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofSeconds(i % 2));
            filed.add(harbour.file(applicant).reference().value());
        }

        List<String> listed = new ArrayList<>();
        String after = null;
        do {
            Page<ApplicationRow> page = applications.mine(applicant, after, 3);
            page.items().forEach(row -> listed.add(row.reference().value()));
            after = page.next();
        } while (after != null);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(filed);
        assertThat(statements.during(() -> applications.mine(applicant, null, 1)))
                .hasSize(1);
        assertThat(statements.during(() -> applications.mine(applicant, null, 200)))
                .hasSize(1);
        assertThatThrownBy(() -> applications.mine(applicant, "nonsense", 3)).isInstanceOf(BadCursor.class);
    }

    private List<Event> reads(Actor owner, ApplicationReference reference) {
        return applications.events(owner, reference, null).orElseThrow().stream()
                .filter(event -> event.kind().equals("read"))
                .toList();
    }
}
