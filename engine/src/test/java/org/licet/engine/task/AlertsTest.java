package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class AlertsTest {

    /** Ten working days after Monday 2 March 2026. */
    private static final Instant DUE = Instant.parse("2026-03-16T21:59:59Z");

    @Autowired
    Harbour harbour;

    @Autowired
    Tasks tasks;

    @Autowired
    Applications applications;

    @Autowired
    CaseFiles files;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aTermThatRunsIsDueSoonThenOverdue() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        assertAlerts(applicant, reference);

        clock.set(DUE.minus(Alert.SOON));
        assertAlerts(applicant, reference);
        clock.set(DUE.minus(Alert.SOON).plusSeconds(1));
        assertAlerts(applicant, reference, Alert.DUE_SOON);
        clock.set(DUE.minusSeconds(1));
        assertAlerts(applicant, reference, Alert.DUE_SOON);
        clock.set(DUE);

        assertAlerts(applicant, reference, Alert.OVERDUE);
    }

    @Test
    void aSuspendedFileIsNeitherDueSoonNorOverdue() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        jdbc.update(
                "update application set suspended_at = ? where reference = ?",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                reference.value());

        clock.set(DUE.minusSeconds(1));
        assertAlerts(applicant, reference, Alert.SUSPENDED);
        clock.set(DUE.plusSeconds(1));

        assertAlerts(applicant, reference, Alert.SUSPENDED);
    }

    @Test
    void aFeeThatShouldHaveBeenPaidIsAnAlertWhateverTheTerm() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        clock.set(DUE.minusSeconds(1));
        feeDue(reference, DUE);
        assertAlerts(applicant, reference, Alert.DUE_SOON);

        feeDue(reference, DUE.minusSeconds(2));

        assertAlerts(applicant, reference, Alert.DUE_SOON, Alert.UNPAID_LATE);
    }

    @Test
    void alertsOfATaskFollowTheDueDateOfItsFile() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.started(applicant);
        clock.set(DUE);
        assertAlerts(applicant, reference, Alert.OVERDUE);

        files.moveDue(reference, DUE.plus(Duration.ofDays(10)));

        assertAlerts(applicant, reference);
        assertThat(harbour.task(harbour.clerk("examiner"), reference).due()).isEqualTo(DUE.plus(Duration.ofDays(10)));
    }

    @Test
    void overdueWorkIsEscalatedToTheSupervisorOfItsAgencyOnly() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        TaskQuery escalated = Harbour.query("escalated", reference.value());
        assertThat(tasks.list(supervisor, escalated, null, 10).items()).isEmpty();
        long before = tasks.counts(supervisor).get("escalated");

        clock.set(DUE);

        assertThat(tasks.list(supervisor, escalated, null, 10).items()).hasSize(1);
        assertThat(tasks.counts(supervisor).get("escalated")).isGreaterThan(before);
        for (Actor other :
                List.of(harbour.clerk("examiner"), harbour.account(new AgencyRole("lighthouse", Roles.SUPERVISOR)))) {
            assertThat(tasks.list(other, escalated, null, 10).items()).isEmpty();
            assertThat(tasks.counts(other)).containsEntry("escalated", 0L);
        }
    }

    @Test
    void alertsAreCountedInOneStatementAndListedInOne() {
        Actor examiner = harbour.clerk("examiner");
        ApplicationReference reference = harbour.started(harbour.applicant());
        clock.set(DUE);
        long unpaid = tasks.alerts(examiner).get(Alert.UNPAID_LATE);
        feeDue(reference, DUE);

        assertThat(tasks.alerts(examiner)).containsEntry(Alert.UNPAID_LATE, unpaid + 1);
        assertThat(tasks.alerts(examiner).keySet()).containsExactly(Alert.values());
        assertThat(statements.during(() -> tasks.alerts(examiner))).hasSize(2);
        assertThat(statements.during(() -> tasks.list(examiner, query(Alert.OVERDUE, reference.value()), null, 200)))
                .hasSize(2);
    }

    /** The file, its task and the filters say the same. */
    private void assertAlerts(Actor applicant, ApplicationReference reference, Alert... alerts) {
        Actor examiner = harbour.clerk("examiner");
        assertThat(applications.find(applicant, reference, null).orElseThrow().alerts())
                .containsExactlyInAnyOrder(alerts);
        assertThat(harbour.task(examiner, reference).alerts()).containsExactlyInAnyOrder(alerts);
        for (Alert alert : Alert.values()) {
            List<TaskRow> found = tasks.list(examiner, query(alert, reference.value()), null, 10)
                    .items();
            assertThat(found).as(alert.key()).hasSize(List.of(alerts).contains(alert) ? 1 : 0);
        }
    }

    private static TaskQuery query(Alert alert, String q) {
        return new TaskQuery(null, null, null, null, null, alert, q, null);
    }

    private void feeDue(ApplicationReference reference, Instant due) {
        jdbc.update("delete from fee_order where application = ?", reference.value());
        jdbc.update(
                "insert into fee_order (number, application, agency, amount, currency, ordered_at, pay_until, state)"
                        + " values (?, ?, 'marina', 10, 'MDL', ?, ?, 'owed')",
                "F" + reference.value(),
                reference.value(),
                LocalDateTime.ofInstant(due, ZoneOffset.UTC),
                LocalDateTime.ofInstant(due, ZoneOffset.UTC));
    }
}
