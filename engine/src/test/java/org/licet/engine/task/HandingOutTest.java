package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.Eligible;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.engine.task.Workload.Ageing;
import org.licet.engine.task.Workload.AgencyLoad;
import org.licet.engine.task.Workload.ClerkLoad;
import org.licet.engine.task.Workload.Load;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a supervisor needs to hand work out: who may have it, who has how much, what would become of it. */
@EngineTest
class HandingOutTest {

    @Autowired
    Tasks tasks;

    @Autowired
    Workload workload;

    @Autowired
    EventLog log;

    @Autowired
    Accounts accounts;

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcTemplate jdbc;

    private FourEyes eyes;
    private String authorization;

    @BeforeEach
    void publish() {
        eyes = new FourEyes(quay, harbour, tasks);
        authorization = quay.publish(eyes.files());
    }

    @Test
    void eligibleIsWhoMayDoItAndIsNotBarred() {
        ApplicationReference reference = eyes.file(authorization);
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        Actor checker = harbour.clerk("examiner");
        Actor other = harbour.clerk("examiner");
        Actor approver = harbour.clerk("approver");
        Actor stranger = harbour.account(new AgencyRole("lighthouse", "approver"));
        Actor gone = harbour.clerk("approver");
        accounts.save(new Accounts.Account(gone.login(), "", "Gone", false, gone.roles()));
        eyes.does(checker, reference, "check", FourEyes.CHECKED);
        String decide = eyes.task(reference, "decide");

        assertThat(tasks.eligible(supervisor, decide))
                .extracting(Eligible::login)
                .contains(other.login(), approver.login())
                .doesNotContain(checker.login(), stranger.login(), gone.login(), supervisor.login());
        tasks.claim(approver, decide);
        assertThat(tasks.eligible(approver, decide))
                .extracting(Eligible::login)
                .contains(other.login())
                .doesNotContain(approver.login());
        for (Actor by : List.of(other, stranger, checker, harbour.account())) {
            assertThatThrownBy(() -> tasks.eligible(by, decide)).isInstanceOf(UnknownTask.class);
        }
    }

    @Test
    void everyoneEligibleCanBeAssigned() {
        ApplicationReference reference = eyes.file(authorization);
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        harbour.clerk("approver");
        String decide = eyes.task(reference, "decide");

        for (Eligible eligible :
                tasks.eligible(supervisor, decide).stream().limit(10).toList()) {
            assertThat(tasks.assign(supervisor, decide, eligible.login()).row().assignee())
                    .isEqualTo(eligible.login());
        }
    }

    @Test
    void previewSaysWhatWouldBecomeOfItAndDoesNothing() {
        Actor clerk = harbour.clerk("examiner");
        Actor other = harbour.clerk("examiner");
        ApplicationReference reference = eyes.file(authorization);
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);
        String separated = eyes.task(reference, "decide");
        String mine = eyes.task(eyes.file(authorization), "check");
        String free = eyes.task(eyes.file(authorization), "check");
        String theirs = eyes.task(eyes.file(authorization), "check");
        tasks.claim(clerk, mine);
        tasks.claim(other, theirs);
        List<String> before = everything();

        List<BatchResult> results = tasks.preview(
                clerk,
                List.of(
                        new BatchItem(free, "claim", null, null),
                        new BatchItem(theirs, "claim", null, null),
                        new BatchItem(separated, "claim", null, null),
                        new BatchItem(mine, "complete", null, Harbour.json(FourEyes.CHECKED)),
                        new BatchItem(mine, "complete", null, Harbour.json("{'outcome': 'perhaps'}")),
                        new BatchItem(mine, "assign", other.login(), null),
                        new BatchItem("no-such", "claim", null, null)),
                Locale.ENGLISH);

        assertThat(results)
                .extracting(BatchResult::outcome, BatchResult::code)
                .containsExactly(
                        Tuple.tuple("done", null),
                        Tuple.tuple("refused", "claimed"),
                        Tuple.tuple("refused", "separated"),
                        Tuple.tuple("done", null),
                        Tuple.tuple("refused", "wrong-answers"),
                        Tuple.tuple("done", null),
                        Tuple.tuple("refused", "not-found"));
        assertThat(everything()).isEqualTo(before);
        assertThat(log.of(authorization, reference.value()))
                .extracting(Event::kind)
                .doesNotContain("separation-refused");
        assertThat(tasks.get(clerk, mine).row().assignee()).isEqualTo(clerk.login());
    }

    /** Row counts of all tables that work writes to. */
    private List<String> everything() {
        return List.of("task", "event", "outbox", "case_document", "personal_read", "application").stream()
                .map(table -> table + " " + jdbc.queryForObject("select count(*) from " + table, Long.class))
                .toList();
    }

    @Test
    void workloadIsCountedForTheSupervisorOfTheAgencyOnly() {
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        Actor clerk = harbour.clerk("examiner");
        Actor idle = harbour.clerk("examiner");
        AgencyLoad before = load(supervisor);
        String one = eyes.task(eyes.file(authorization), "check");
        eyes.file(authorization);
        tasks.claim(clerk, one);

        AgencyLoad now = load(supervisor);

        assertThat(now.clerks())
                .contains(new ClerkLoad(clerk.login(), "Somebody", new Load(1, 0, 0)))
                .contains(new ClerkLoad(idle.login(), "Somebody", new Load(0, 0, 0)))
                .noneMatch(each -> each.login().equals(supervisor.login()));
        assertThat(now.unassigned().open()).isEqualTo(before.unassigned().open() + 3);
        assertThat(workload.of(clerk)).isEmpty();
        assertThat(workload.of(harbour.account())).isEmpty();
        assertThat(workload.of(harbour.account(new AgencyRole("lighthouse", Roles.SUPERVISOR))))
                .singleElement()
                .satisfies(load -> {
                    assertThat(load.agency()).isEqualTo("lighthouse");
                    assertThat(load.unassigned().open()).isZero();
                    assertThat(load.clerks()).noneMatch(each -> Set.of(clerk.login(), idle.login())
                            .contains(each.login()));
                    assertThat(load.ageing()).isEmpty();
                });
        assertThat(statements.during(() -> workload.of(supervisor))).hasSize(3);
    }

    @Test
    void whatAPersonHasIsShownToTheSupervisorOfItsAgencyOnly() {
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        Actor clerk = harbour.clerk("examiner");
        String one = eyes.task(eyes.file(authorization), "check");
        String two = eyes.task(eyes.file(authorization), "check");
        tasks.claim(clerk, one);
        tasks.claim(clerk, two);
        String agency = load(supervisor).agency();

        assertThat(workload.held(supervisor, agency, clerk.login(), 10))
                .extracting(Workload.HeldTask::id)
                .containsExactlyInAnyOrder(one, two);
        assertThat(workload.held(supervisor, agency, clerk.login(), 1)).hasSize(1);
        assertThat(workload.held(clerk, agency, clerk.login(), 10)).isEmpty();
        Actor stranger = harbour.account(new AgencyRole("lighthouse", Roles.SUPERVISOR));
        assertThat(workload.held(stranger, agency, clerk.login(), 10)).isEmpty();
        assertThat(workload.held(stranger, "lighthouse", clerk.login(), 10)).isEmpty();
    }

    @Test
    void workGrowsOldByCalendarDays() {
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        Actor clerk = harbour.clerk("examiner");
        String id = eyes.task(eyes.file(authorization), "check");
        tasks.claim(clerk, id);
        Load soon = new Load(1, 0, 1);
        Load late = new Load(1, 1, 0);

        assertThat(ageing(supervisor)).isEqualTo(new Ageing(authorization, 2, 0, 0, 0));
        clock.advance(Duration.ofDays(3));
        eyes.file(authorization);
        assertThat(ageing(supervisor)).isEqualTo(new Ageing(authorization, 2, 2, 0, 0));
        clock.advance(Duration.ofDays(3));
        assertThat(ageing(supervisor)).isEqualTo(new Ageing(authorization, 0, 2, 2, 0));
        clock.advance(Duration.ofDays(7));
        assertThat(ageing(supervisor)).isEqualTo(new Ageing(authorization, 0, 0, 2, 2));
        assertThat(of(load(supervisor), clerk)).isEqualTo(soon);
        clock.advance(Duration.ofDays(3));
        assertThat(of(load(supervisor), clerk)).isEqualTo(late);
    }

    private Ageing ageing(Actor supervisor) {
        return load(supervisor).ageing().stream()
                .filter(each -> each.authorization().equals(authorization))
                .findFirst()
                .orElseThrow();
    }

    private static Load of(AgencyLoad load, Actor clerk) {
        return load.clerks().stream()
                .filter(each -> each.login().equals(clerk.login()))
                .map(ClerkLoad::load)
                .findFirst()
                .orElseThrow();
    }

    private AgencyLoad load(Actor supervisor) {
        return workload.of(supervisor).stream()
                .filter(load -> load.agency().equals(Harbour.AGENCY))
                .findFirst()
                .orElseThrow();
    }
}
