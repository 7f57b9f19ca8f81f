package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.record.Event;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.StatementCounter;
import org.licet.forms.FieldError;
import org.licet.processes.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class TasksTest {

    private static final String ACCEPT = "{'outcome': 'accept'}";

    @Autowired
    Harbour harbour;

    @Autowired
    Tasks tasks;

    @Autowired
    Applications applications;

    @Autowired
    Accounts accounts;

    @Autowired
    Processes processes;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void taskIsSeenByEachOfItsRolesAndByTheSupervisor() {
        ApplicationReference reference = harbour.started(harbour.applicant());

        for (String role : List.of("examiner", "inspector", Roles.SUPERVISOR)) {
            assertThat(harbour.open(harbour.clerk(role), reference)).as(role).isPresent();
        }
        TaskRow row = harbour.task(harbour.clerk("inspector"), reference);
        assertThat(row.role()).isEqualTo("inspector");
        assertThat(row.element()).isEqualTo("review");
        assertThat(row.stage()).isEqualTo("under-examination");
        assertThat(row.due()).isEqualTo("2026-03-16T21:59:59Z");
        assertThat(row.applicantName()).isEqualTo("Ion Rusu");
    }

    @Test
    void othersTasksAreNotThere() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        String id = harbour.task(harbour.clerk("examiner"), reference).id();

        for (Actor stranger : List.of(
                harbour.clerk("approver"), harbour.account(new AgencyRole("airport", "examiner")), harbour.account())) {
            assertThat(harbour.open(stranger, reference)).isEmpty();
            assertThatThrownBy(() -> tasks.get(stranger, id)).isInstanceOf(UnknownTask.class);
            assertThatThrownBy(() -> tasks.claim(stranger, id)).isInstanceOf(UnknownTask.class);
            assertThatThrownBy(() -> tasks.complete(stranger, id, Harbour.json(ACCEPT)))
                    .isInstanceOf(UnknownTask.class);
        }
    }

    @Test
    void claimedTaskIsOnesOwn() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");
        Actor colleague = harbour.clerk("examiner");
        String id = harbour.task(examiner, reference).id();

        TaskView claimed = tasks.claim(examiner, id);

        assertThat(claimed.row().assignee()).isEqualTo(examiner.login());
        assertThat(claimed.form()).isEqualTo("review");
        assertThat(claimed.applicationData()).isEqualTo(Harbour.json(Harbour.boat()));
        assertThat(tasks.claim(examiner, id).row().assignee()).isEqualTo(examiner.login());
        conflict("claimed", () -> tasks.claim(colleague, id));
        conflict("claimed", () -> tasks.complete(colleague, id, Harbour.json(ACCEPT)));
        conflict("claimed", () -> tasks.release(colleague, id));
        assertThat(tasks.release(examiner, id).row().assignee()).isNull();
        conflict("unclaimed", () -> tasks.release(examiner, id));
        conflict("unclaimed", () -> tasks.complete(examiner, id, Harbour.json(ACCEPT)));
        tasks.claim(colleague, id);
        assertThat(kinds(reference)).containsSubsequence("task-claimed", "task-released", "task-claimed");
    }

    @Test
    void supervisorHandsATaskToThoseWhoMayDoIt() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        Actor examiner = harbour.clerk("examiner");
        Actor colleague = harbour.clerk("inspector");
        String id = harbour.task(supervisor, reference).id();

        conflict("not-eligible", () -> tasks.claim(supervisor, id));
        conflict("not-eligible", () -> tasks.assign(examiner, id, examiner.login()));
        conflict(
                "not-eligible",
                () -> tasks.assign(supervisor, id, harbour.clerk("approver").login()));
        conflict("not-eligible", () -> tasks.assign(supervisor, id, "no-such-login"));
        assertThat(tasks.assign(supervisor, id, examiner.login()).row().assignee())
                .isEqualTo(examiner.login());
        tasks.assign(examiner, id, colleague.login());
        conflict("claimed", () -> tasks.assign(examiner, id, examiner.login()));
        tasks.release(supervisor, id);

        assertThat(kinds(reference)).containsSubsequence("task-assigned", "task-assigned", "task-released");
    }

    @Test
    void wrongAnswersLeaveTheTaskOpen() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");
        String id = harbour.task(examiner, reference).id();
        tasks.claim(examiner, id);

        assertThatThrownBy(() ->
                        tasks.complete(examiner, id, Harbour.json("{'outcome': 'refuse', 'x': 1}"), Locale.ENGLISH))
                .isInstanceOfSatisfying(WrongAnswers.class, e -> assertThat(e.errors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactlyInAnyOrder(Tuple.tuple("/reasons", "required"), Tuple.tuple("/x", "unknown")));

        assertThat(harbour.task(examiner, reference).assignee()).isEqualTo(examiner.login());
    }

    @Test
    void taskThatIsDoneStaysDone() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");
        String id = harbour.task(examiner, reference).id();
        tasks.claim(examiner, id);
        tasks.complete(examiner, id, Harbour.json(ACCEPT));

        conflict("done", () -> tasks.complete(examiner, id, Harbour.json(ACCEPT)));
        conflict("done", () -> tasks.claim(examiner, id));
        conflict("done", () -> tasks.release(examiner, id));
    }

    @Test
    void cancelledTaskCannotBeCompleted() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");
        String id = harbour.task(examiner, reference).id();
        tasks.claim(examiner, id);

        processes.cancel(instance(reference), "withdrawn");

        conflict("done", () -> tasks.complete(examiner, id, Harbour.json(ACCEPT)));
        assertThat(harbour.open(examiner, reference)).isEmpty();
    }

    @Test
    void clerkWhoLostTheRoleCannotGoOn() {
        ApplicationReference reference = harbour.started(harbour.applicant());
        Actor examiner = harbour.clerk("examiner");
        String id = harbour.task(examiner, reference).id();
        tasks.claim(examiner, id);
        Actor moved = new Actor(examiner.login(), examiner.name(), Set.of());

        assertThatThrownBy(() -> tasks.complete(moved, id, Harbour.json(ACCEPT)))
                .isInstanceOf(UnknownTask.class);
    }

    @Test
    void queuesAndCountsFollowTheAssignee() {
        Actor examiner = harbour.clerk("examiner");
        ApplicationReference reference = harbour.started(harbour.applicant());
        long team = tasks.counts(examiner).get("team");
        long unassigned = tasks.counts(examiner).get("unassigned");
        assertThat(queue(examiner, "mine", reference)).isEmpty();
        assertThat(queue(examiner, "unassigned", reference)).hasSize(1);

        tasks.claim(examiner, harbour.task(examiner, reference).id());

        assertThat(queue(examiner, "mine", reference)).hasSize(1);
        assertThat(queue(examiner, "team", reference)).hasSize(1);
        assertThat(queue(examiner, "unassigned", reference)).isEmpty();
        assertThat(tasks.counts(examiner))
                .containsEntry("mine", 1L)
                .containsEntry("team", team)
                .containsEntry("unassigned", unassigned - 1);
    }

    @Test
    void filtersNarrowTheList() {
        Actor examiner = harbour.clerk("examiner");
        ApplicationReference reference = harbour.started(harbour.applicant());
        String q = reference.value();

        assertThat(found(
                        examiner,
                        new TaskQuery(null, Harbour.PERMIT, "inspector", "under-examination", null, null, q, null)))
                .hasSize(1);
        assertThat(found(examiner, new TaskQuery(null, "other", null, null, null, null, q, null)))
                .isEmpty();
        assertThat(found(examiner, new TaskQuery(null, null, "approver", null, null, null, q, null)))
                .isEmpty();
        assertThat(found(examiner, new TaskQuery(null, null, null, "filed", null, null, q, null)))
                .isEmpty();
        assertThat(found(examiner, new TaskQuery(null, null, null, null, null, null, "10%", null)))
                .isEmpty();
        assertThat(found(examiner, new TaskQuery(null, null, null, null, null, null, "oN rUs", null)))
                .isNotEmpty();
        assertThat(found(examiner, new TaskQuery(null, null, null, null, "soon", null, q, null)))
                .isEmpty();
        clock.advance(Duration.ofDays(13));
        assertThat(found(examiner, new TaskQuery(null, null, null, null, "soon", null, q, null)))
                .hasSize(1);
        assertThat(found(examiner, new TaskQuery(null, null, null, null, "overdue", null, q, null)))
                .isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(found(examiner, new TaskQuery(null, null, null, null, "overdue", null, q, null)))
                .hasSize(1);
    }

    @Test
    void listGoesOnWhereThePageEndedInEveryOrder() {
        String agency = Harbour.AGENCY;
        Actor examiner = harbour.clerk("examiner");
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofHours(11));
            harbour.started(harbour.applicant());
            harbour.started(harbour.applicant());
        }

        for (String sort : Tasks.SORTS) {
            TaskQuery query = new TaskQuery("team", null, null, null, null, null, null, sort);
            List<TaskRow> whole = pages(examiner, query, 200);
            assertThat(pages(examiner, query, 5)).as(sort).isEqualTo(whole);
            assertThat(whole).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
            assertThat(whole).allMatch(row -> row.agency().equals(agency));
        }
    }

    @Test
    void listAndCountsAreOneStatementEachForAnyPage() {
        Actor examiner = harbour.clerk("examiner");
        for (int i = 0; i < 5; i++) {
            harbour.started(harbour.applicant());
        }

        TaskQuery query = new TaskQuery("team", Harbour.PERMIT, null, null, null, null, null, null);
        assertThat(statements.during(() -> tasks.list(examiner, query, null, 1)))
                .hasSize(2);
        assertThat(statements.during(() -> tasks.list(examiner, query, null, 200)))
                .hasSize(2);
        assertThat(statements.during(() -> tasks.counts(examiner))).hasSize(2);
    }

    @Test
    void eachItemOfABatchIsDoneOrRefusedByItself() {
        Actor examiner = harbour.clerk("examiner");
        String one =
                harbour.task(examiner, harbour.started(harbour.applicant())).id();
        String two =
                harbour.task(examiner, harbour.started(harbour.applicant())).id();

        List<BatchResult> results = tasks.batch(
                examiner,
                List.of(
                        new BatchItem(one, "claim", null, null),
                        new BatchItem(one, "complete", null, Harbour.json("{}")),
                        new BatchItem("no-such", "claim", null, null),
                        new BatchItem(two, "complete", null, Harbour.json(ACCEPT)),
                        new BatchItem(two, "burn", null, null),
                        new BatchItem(two, "assign", null, null),
                        new BatchItem(one, "complete", null, Harbour.json(ACCEPT))));

        assertThat(results)
                .extracting(BatchResult::outcome, BatchResult::code)
                .containsExactly(
                        Tuple.tuple("done", null),
                        Tuple.tuple("refused", "wrong-answers"),
                        Tuple.tuple("refused", "not-found"),
                        Tuple.tuple("refused", "unclaimed"),
                        Tuple.tuple("refused", "unknown-action"),
                        Tuple.tuple("refused", "no-target"),
                        Tuple.tuple("done", null));
    }

    private static void conflict(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(TaskConflict.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private List<TaskRow> queue(Actor by, String queue, ApplicationReference reference) {
        return found(by, Harbour.query(queue, reference.value()));
    }

    private List<TaskRow> found(Actor by, TaskQuery query) {
        return tasks.list(by, query, null, 200).items();
    }

    private List<TaskRow> pages(Actor by, TaskQuery query, int limit) {
        List<TaskRow> rows = new ArrayList<>();
        String after = null;
        do {
            Page<TaskRow> page = tasks.list(by, query, after, limit);
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private List<String> kinds(ApplicationReference reference) {
        return applications.events(harbour.clerk(Roles.SUPERVISOR), reference, "supervision").orElseThrow().stream()
                .map(Event::kind)
                .toList();
    }

    private String instance(ApplicationReference reference) {
        return jdbc.queryForObject(
                "select process_instance from application where reference = ?", String.class, reference.value());
    }
}
