package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class SeparationTest {

    private static final int MANY = 50;

    @Autowired
    Quay quay;

    @Autowired
    Harbour harbour;

    @Autowired
    Tasks tasks;

    @Autowired
    Applications applications;

    @Autowired
    ClosingFiles closing;

    @Autowired
    CaseFiles files;

    @Autowired
    EventLog log;

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
    void whoCheckedMayNotClaimTheDecision() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);
        String decide = eyes.task(reference, "decide");

        assertThatThrownBy(() -> tasks.claim(clerk, decide)).isInstanceOfSatisfying(TaskConflict.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("separated");
            assertThat(refusal.about()).isEqualTo(LocalText.unchanged("Check"));
        });

        assertThat(eyes.row(clerk, reference, "decide").assignee()).isNull();
        eyes.does(harbour.clerk("examiner"), reference, "decide", FourEyes.GRANT);
        assertThat(kinds(reference)).contains("entry-issued");
    }

    @Test
    void theOtherOrderIsRefusedToo() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        eyes.does(clerk, reference, "decide", FourEyes.GRANT);

        separated(() -> tasks.claim(clerk, eyes.task(reference, "check")));
    }

    @Test
    void bothCannotBeHeldAtOnce() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        String decide = eyes.task(reference, "decide");
        tasks.claim(clerk, check);

        separated(() -> tasks.claim(clerk, decide));
        tasks.release(clerk, check);
        tasks.claim(clerk, decide);

        separated(() -> tasks.claim(clerk, check));
    }

    @Test
    void otherFilesAreNotTouched() {
        Actor clerk = harbour.clerk("examiner");
        String authorization = quay.publish(eyes.files());
        eyes.does(clerk, eyes.file(authorization), "check", FourEyes.CHECKED);
        ApplicationReference other = eyes.file(authorization);

        tasks.claim(clerk, eyes.task(other, "decide"));

        assertThat(eyes.row(clerk, other, "decide").assignee()).isEqualTo(clerk.login());
    }

    @Test
    void neitherASupervisorNorAColleagueHandsBothToOne() {
        Actor clerk = harbour.clerk("examiner");
        Actor colleague = harbour.clerk("examiner");
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        ApplicationReference reference = eyes.file();
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);
        String decide = eyes.task(reference, "decide");

        separated(() -> tasks.assign(supervisor, decide, clerk.login()));
        tasks.claim(colleague, decide);
        separated(() -> tasks.assign(colleague, decide, clerk.login()));

        assertThat(eyes.row(supervisor, reference, "decide").assignee()).isEqualTo(colleague.login());
    }

    @Test
    void aBatchIsNoWayRound() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");
        String decide = eyes.task(reference, "decide");

        List<BatchResult> results = tasks.batch(
                clerk,
                List.of(
                        new BatchItem(check, "claim", null, null),
                        new BatchItem(decide, "claim", null, null),
                        new BatchItem(check, "complete", null, Harbour.json(FourEyes.CHECKED)),
                        new BatchItem(decide, "claim", null, null),
                        new BatchItem(decide, "complete", null, Harbour.json(FourEyes.GRANT))));

        assertThat(results)
                .extracting(BatchResult::outcome)
                .containsExactly("done", "refused", "done", "refused", "refused");
        assertThat(results.get(3).code()).isEqualTo("separated");
        assertThat(results.get(3).about()).isEqualTo(LocalText.unchanged("Check"));
        assertThat(kinds(reference)).containsOnlyOnce("task-claimed").contains("separation-refused");
    }

    /** A role or a claim that came by another way than ours does not help: completion looks again. */
    @Test
    void completionLooksAgain() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String decide = eyes.task(reference, "decide");
        tasks.claim(clerk, decide);
        jdbc.update(
                "update task set state = 'completed', done_by = ? where id = ?",
                clerk.login(),
                eyes.task(reference, "check"));

        separated(() -> tasks.complete(clerk, decide, Harbour.json(FourEyes.GRANT)));

        assertThat(kinds(reference)).doesNotContain("task-completed");
        assertThat(eyes.row(clerk, reference, "decide").assignee()).isEqualTo(clerk.login());
    }

    @Test
    void whatWasDoneInAnEarlierRoundCounts() {
        Actor first = harbour.clerk("examiner");
        Actor second = harbour.clerk("examiner");
        Actor third = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        eyes.does(first, reference, "check", FourEyes.CHECKED);
        eyes.does(second, reference, "decide", FourEyes.AGAIN);
        eyes.does(third, reference, "check", FourEyes.CHECKED);

        separated(() -> tasks.claim(first, eyes.task(reference, "decide")));
        separated(() -> tasks.claim(third, eyes.task(reference, "decide")));

        tasks.claim(second, eyes.task(reference, "decide"));
    }

    @Test
    void whatWasDoneBeforeAReopeningCounts() {
        Actor first = harbour.clerk("examiner");
        Actor second = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        eyes.does(first, reference, "check", FourEyes.CHECKED);
        eyes.does(second, reference, "decide", "{'verdict': 'refuse'}");

        closing.reopen(harbour.clerk(Roles.SUPERVISOR), reference, "Decision 17 of the appeal council");
        harbour.deliver();

        separated(() -> tasks.claim(first, eyes.task(reference, "decide")));
        separated(() -> tasks.claim(second, eyes.task(reference, "check")));
        tasks.claim(first, eyes.task(reference, "check"));
    }

    @Test
    void attemptsAreInTheLogAndChangeNothingElse() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);
        List<String> before = kinds(reference);
        String decide = eyes.task(reference, "decide");

        separated(() -> tasks.claim(clerk, decide));

        List<Event> events = log.of(chain(reference), reference.value());
        Event last = events.get(events.size() - 1);
        assertThat(events).hasSize(before.size() + 1);
        assertThat(last.kind()).isEqualTo("separation-refused");
        assertThat(last.actor()).isEqualTo(clerk.login());
        assertThat(last.taskId()).isEqualTo(decide);
        assertThat(last.detail()).containsEntry("element", "decide").containsEntry("action", "claim");
    }

    @Test
    void listsMarkWhatOneMayNotDoAndTheUnassignedLeaveItOut() {
        Actor clerk = harbour.clerk("examiner");
        Actor colleague = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        assertThat(eyes.row(clerk, reference, "decide").separated()).isFalse();
        long unassigned = tasks.counts(clerk).get("unassigned");
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);

        assertThat(eyes.row(clerk, reference, "decide").separated()).isTrue();
        assertThat(eyes.row(colleague, reference, "decide").separated()).isFalse();
        assertThat(unassigned(clerk, reference)).isEmpty();
        assertThat(unassigned(colleague, reference)).hasSize(1);
        assertThat(tasks.counts(clerk)).containsEntry("unassigned", unassigned - 2);
        assertThat(tasks.get(clerk, eyes.task(reference, "decide"))
                        .applicationData()
                        .isNull())
                .isTrue();
        assertThat(statements.during(() -> tasks.list(clerk, Harbour.query("unassigned", null), null, 200)))
                .hasSize(2);
    }

    @Test
    void ofManyParallelClaimsOfBothTasksOneHolds() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String[] both = {eyes.task(reference, "check"), eyes.task(reference, "decide")};
        AtomicInteger next = new AtomicInteger();

        Outcome<String> outcome = Parallel.run(MANY, MANY, () -> tasks.claim(clerk, both[next.getAndIncrement() % 2])
                .row()
                .element());

        assertThat(outcome.results())
                .isNotEmpty()
                .containsOnly(outcome.results().get(0));
        assertThat(outcome.failures()).allSatisfy(failure -> assertThat(failure)
                .isInstanceOfSatisfying(TaskConflict.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("separated")));
        Predicate<TaskRow> held = row -> clerk.login().equals(row.assignee());
        assertThat(tasks.list(clerk, Harbour.query(null, reference.value()), null, 10)
                        .items())
                .filteredOn(held)
                .hasSize(1);
        System.out.println(MANY + " parallel claims of two separate tasks: "
                + outcome.results().size() + " of one, " + outcome.failures().size() + " refused as separated");
    }

    @Test
    void aWithdrawnFileIsWorkedNoMore() {
        Actor clerk = harbour.clerk("examiner");
        Actor applicant = harbour.applicant();
        ApplicationReference reference =
                quay.file(applicant, quay.publish(eyes.files())).reference();
        harbour.deliver();
        String check = eyes.task(reference, "check");
        String decide = eyes.task(reference, "decide");
        tasks.claim(clerk, check);

        closing.withdraw(applicant, reference, null);

        refused("done", () -> tasks.complete(clerk, check, Harbour.json(FourEyes.CHECKED)));
        refused("done", () -> tasks.claim(harbour.clerk("examiner"), decide));
        refused("done", () -> tasks.assign(harbour.clerk(Roles.SUPERVISOR), decide, clerk.login()));
        assertThat(kinds(reference)).doesNotContain("task-completed", "task-assigned");
        harbour.deliver();
        assertThat(harbour.open(clerk, reference)).isEmpty();
    }

    @Test
    void aLapsedFileIsWorkedNoMore() {
        Actor clerk = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file();
        String check = eyes.task(reference, "check");

        closing.lapse(reference, "fee-unpaid");

        refused("done", () -> tasks.claim(clerk, check));
    }

    private List<TaskRow> unassigned(Actor by, ApplicationReference reference) {
        return tasks.list(by, Harbour.query("unassigned", reference.value()), null, 10)
                .items();
    }

    private static void separated(ThrowingCallable action) {
        refused("separated", action);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(TaskConflict.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private String chain(ApplicationReference reference) {
        return files.get(reference).version().packageId();
    }

    private List<String> kinds(ApplicationReference reference) {
        return log.of(chain(reference), reference.value()).stream()
                .map(Event::kind)
                .toList();
    }
}
