package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Deputies;
import org.licet.engine.access.Deputies.Order;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Substitutes and delegates at work, above all where they would be a way round the four eyes. */
@EngineTest
class DeputiesAtWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final AgencyRole EXAMINER = new AgencyRole(Harbour.AGENCY, "examiner");
    private static final AgencyRole APPROVER = new AgencyRole(Harbour.AGENCY, "approver");

    @Autowired
    Quay quay;

    @Autowired
    Harbour harbour;

    @Autowired
    Tasks tasks;

    @Autowired
    Deputies deputies;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFiles files;

    @Autowired
    EventLog log;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcTemplate jdbc;

    private FourEyes eyes;

    @BeforeEach
    void fourEyes() {
        eyes = new FourEyes(quay, harbour, tasks);
    }

    @Test
    void aSubstituteSeesAndFinishesWhatTheAbsentClerkBegan() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        tasks.claim(clerk, check);

        Actor substitute = substitute(clerk, harbour.account());

        TaskRow row = mine(substitute, reference).get(0);
        assertThat(row.id()).isEqualTo(check);
        assertThat(row.onBehalfOf()).isEqualTo(clerk.login());
        assertThat(tasks.counts(substitute)).containsEntry("mine", 1L);
        assertThat(tasks.get(substitute, check).applicationData().isNull()).isFalse();
        tasks.claim(substitute, check);
        assertThat(eyes.row(clerk, reference, "check").assignee()).isEqualTo(clerk.login());
        tasks.complete(substitute, check, Harbour.json(FourEyes.CHECKED));
        Event done = event(reference, "task-completed");
        assertThat(done.actor()).isEqualTo(substitute.login());
        assertThat(done.detail()).containsEntry("onBehalfOf", clerk.login());
        assertThat(jdbc.queryForMap("select done_by, done_for from task where id = ?", check))
                .containsValues(substitute.login(), clerk.login());
    }

    @Test
    void neitherTheSubstituteNorTheAbsentClerkDoesTheOtherTask() {
        Actor clerk = harbour.clerk("examiner");
        Actor substitute = substitute(clerk, harbour.clerk("examiner"));
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        tasks.claim(clerk, check);
        tasks.complete(substitute, check, Harbour.json(FourEyes.CHECKED));
        String decide = eyes.task(reference, "decide");

        separated(() -> tasks.claim(clerk, decide));
        separated(() -> tasks.claim(substitute, decide));
        separated(() -> tasks.assign(quay.supervisor(), decide, substitute.login()));

        assertThat(eyes.row(clerk, reference, "decide").separated()).isTrue();
        assertThat(eyes.row(substitute, reference, "decide").separated()).isTrue();
    }

    @Test
    void whatTheClerkDidBarsTheSubstituteWhoHasNoRoleOfTheirOwn() {
        Actor clerk = harbour.clerk("examiner");
        Actor substitute = substitute(clerk, harbour.account());
        ApplicationReference reference = eyes.file();
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);

        separated(() -> tasks.claim(substitute, eyes.task(reference, "decide")));

        assertThat(eyes.row(substitute, reference, "decide").separated()).isTrue();
        assertThat(unassigned(substitute, reference)).isEmpty();
    }

    @Test
    void aSubstituteWithTheRoleActsInTheirOwnRightThen() {
        Actor clerk = harbour.clerk("examiner");
        Actor substitute = substitute(clerk, harbour.clerk("approver"));
        ApplicationReference reference = eyes.file();
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);
        assertThat(eyes.row(substitute, reference, "decide").separated()).isFalse();

        eyes.does(substitute, reference, "decide", FourEyes.GRANT);

        assertThat(event(reference, "task-completed", 1).detail()).doesNotContainKey("onBehalfOf");
    }

    @Test
    void ofSeveralPrincipalsOneIsTakenWhoIsFree() {
        Actor first = harbour.clerk("examiner");
        Actor second = harbour.clerk("examiner");
        Actor account = harbour.account();
        substitute(first, account);
        Actor substitute = substitute(second, account);
        ApplicationReference reference = eyes.file();
        eyes.does(first, reference, "check", FourEyes.CHECKED);

        assertThat(eyes.row(substitute, reference, "decide").separated()).isFalse();
        assertThat(unassigned(substitute, reference)).hasSize(1);
        eyes.does(substitute, reference, "decide", FourEyes.GRANT);

        assertThat(event(reference, "task-completed", 1).detail()).containsEntry("onBehalfOf", second.login());
    }

    @Test
    void whatADelegateDoesBarsTheDelegator() {
        Actor clerk = harbour.clerk("examiner");
        Actor delegate = harbour.account();
        deputies.delegation(clerk, order(clerk, delegate), EXAMINER);
        ApplicationReference reference = eyes.file();
        eyes.does(now(delegate), reference, "check", FourEyes.CHECKED);

        separated(() -> tasks.claim(clerk, eyes.task(reference, "decide")));

        assertThat(event(reference, "task-claimed").detail()).containsEntry("onBehalfOf", clerk.login());
    }

    @Test
    void oneWhoHoldsATaskForSomebodyBarsThemFromTheOther() {
        Actor clerk = harbour.clerk("examiner");
        Actor delegate = harbour.account();
        deputies.delegation(clerk, order(clerk, delegate), EXAMINER);
        ApplicationReference reference = eyes.file();
        tasks.claim(now(delegate), eyes.task(reference, "check"));

        separated(() -> tasks.claim(clerk, eyes.task(reference, "decide")));

        assertThat(eyes.row(clerk, reference, "decide").separated()).isTrue();
    }

    @Test
    void aSubstituteWhoHasTheOtherTaskCannotFinishThePrincipals() {
        Actor clerk = harbour.clerk("examiner");
        Actor substitute = substitute(clerk, harbour.clerk("approver"));
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        tasks.claim(clerk, check);
        tasks.claim(substitute, eyes.task(reference, "decide"));

        separated(() -> tasks.complete(substitute, check, Harbour.json(FourEyes.CHECKED)));
    }

    @Test
    void aDelegateDoesNotTouchWhatTheDelegatorClaimed() {
        Actor clerk = harbour.clerk("examiner");
        Actor delegate = harbour.account();
        deputies.delegation(clerk, order(clerk, delegate), EXAMINER);
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        tasks.claim(clerk, check);

        assertThat(mine(now(delegate), reference)).isEmpty();
        refused("claimed", () -> tasks.claim(now(delegate), check));
        refused("claimed", () -> tasks.complete(now(delegate), check, Harbour.json(FourEyes.CHECKED)));
    }

    @Test
    void whenItIsOverTheDeputySeesNothingMore() {
        Actor clerk = harbour.clerk("examiner");
        Actor account = harbour.account();
        Actor substitute = substitute(clerk, account);
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        tasks.claim(substitute, check);

        clock.advance(Duration.ofDays(11));
        Actor after = now(account);

        assertThatThrownBy(() -> tasks.complete(after, check, Harbour.json(FourEyes.CHECKED)))
                .isInstanceOf(UnknownTask.class);
        assertThatThrownBy(() -> tasks.claim(after, eyes.task(reference, "decide")))
                .isInstanceOf(UnknownTask.class);
        assertThat(harbour.open(after, reference)).isEmpty();
        tasks.release(quay.supervisor(), check);
    }

    @Test
    void aSupervisorsSubstituteAssignsInTheirNameButTakesNoTask() {
        Actor head = harbour.clerk(Roles.SUPERVISOR);
        Actor account = harbour.account();
        deputies.absence(head, order(head, account), null, true);
        Actor substitute = now(account);
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");

        tasks.assign(substitute, check, clerk.login());
        refused("not-eligible", () -> tasks.claim(substitute, eyes.task(reference, "decide")));

        assertThat(event(reference, "task-assigned").detail())
                .containsEntry("onBehalfOf", head.login())
                .containsEntry("assignee", clerk.login());
    }

    @Test
    void aTaskIsAssignedToADeputyForThePrincipal() {
        Actor approver = harbour.clerk("approver");
        Actor delegate = harbour.account();
        deputies.delegation(approver, order(approver, delegate), APPROVER);
        ApplicationReference reference = eyes.file();

        tasks.assign(quay.supervisor(), eyes.task(reference, "decide"), delegate.login());

        assertThat(eyes.row(now(delegate), reference, "decide").onBehalfOf()).isEqualTo(approver.login());
        assertThat(event(reference, "task-assigned").detail()).containsEntry("assigneeFor", approver.login());
    }

    @Test
    void listsTakeNoMoreStatementsForDeputies() {
        Actor account = harbour.account();
        for (int i = 0; i < 3; i++) {
            substitute(harbour.clerk("examiner", "approver"), account);
        }
        Actor substitute = now(account);

        for (String queue : List.of("mine", "team", "unassigned")) {
            // the packages of these tasks are read once and kept
            tasks.list(substitute, Harbour.query(queue, null), null, 200);
            // the lanes, the rows where there are lanes, and what packages declare of them where one does
            assertThat(statements.during(() -> tasks.list(substitute, Harbour.query(queue, null), null, 200)))
                    .as(queue)
                    .hasSizeBetween(1, 3);
        }
        assertThat(statements.during(() -> tasks.counts(substitute))).hasSizeBetween(1, 2);
    }

    /** The absence lasts until the tenth day from now. */
    private Actor substitute(Actor principal, Actor account) {
        deputies.absence(principal, order(principal, account), null, false);
        return now(account);
    }

    private static Order order(Actor principal, Actor deputy) {
        return new Order(principal.login(), deputy.login(), TODAY, TODAY.plusDays(10), "Leave");
    }

    private Actor now(Actor actor) {
        return accounts.find(actor.login()).orElseThrow().actor();
    }

    private List<TaskRow> mine(Actor by, ApplicationReference reference) {
        return tasks.list(by, Harbour.query("mine", reference.value()), null, 10)
                .items();
    }

    private List<TaskRow> unassigned(Actor by, ApplicationReference reference) {
        return tasks.list(by, Harbour.query("unassigned", reference.value()), null, 10)
                .items();
    }

    private Event event(ApplicationReference reference, String kind) {
        return event(reference, kind, 0);
    }

    private Event event(ApplicationReference reference, String kind, int nth) {
        return log.of(files.get(reference).version().packageId(), reference.value()).stream()
                .filter(event -> event.kind().equals(kind))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private static void separated(ThrowingCallable action) {
        refused("separated", action);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(TaskConflict.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
