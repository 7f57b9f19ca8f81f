package org.licet.processes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.processes.testing.Bpmn.around;

import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.processes.Deployed;
import org.licet.processes.Processes;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.ProcessesTest;
import org.licet.processes.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** Nodes die with jobs in hand, and nodes collide. */
@ProcessesTest
class DeadNodeTest {
    private static final Map<String, byte[]> LATER = around(
            "<bpmn:serviceTask id=\"it\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${issueEntry}\"/>");

    @Autowired
    LockedEngine engine;

    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    SettableClock clock;

    private void start() {
        Deployed deployed = processes.deploy("permit", 1, LATER);
        processes.start(deployed.definitions().get("main"), "R-1", Map.of());
    }

    private List<List<String>> acquiredBy(JobExecutor node) {
        AcquiredJobs jobs =
                engine.configuration().getCommandExecutorTxRequired().execute(new AcquireJobsCmd(node));
        return jobs.getJobIdBatches();
    }

    private JobExecutor node(String name) {
        DefaultJobExecutor node = new DefaultJobExecutor();
        node.setLockOwner(name);
        node.setLockTimeInMillis(engine.configuration().getJobExecutor().getLockTimeInMillis());
        return node;
    }

    @Test
    void anotherNodeTakesOverTheJobsOfADeadOneWhenItsLockHasExpired() {
        start();

        assertThat(acquiredBy(node("dies"))).hasSize(1);
        assertThat(acquiredBy(node("lives"))).isEmpty();
        clock.advance(Duration.ofSeconds(59));
        assertThat(acquiredBy(node("lives"))).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(acquiredBy(node("lives"))).hasSize(1);

        processes.runDueJobs();
        assertThat(bench.calls).hasSize(1);
    }

    static Stream<RuntimeException> collisions() {
        return Stream.of(
                new OptimisticLockingException("somebody else was faster"),
                new CannotAcquireLockException("deadlock"),
                new IllegalStateException(new SQLTransactionRollbackException("deadlock")));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void collisionsDoNotUseUpRetries(RuntimeException collision) {
        start();
        bench.when("issueEntry", call -> {
            throw collision;
        });
        Job job = engine.engine().getManagementService().createJobQuery().singleResult();

        for (int i = 0; i < 5; i++) {
            try {
                engine.engine().getManagementService().executeJob(job.getId());
            } catch (RuntimeException expected) {
                // the executor of a node would take the job again
            }
        }

        assertThat(engine.engine()
                        .getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getRetries())
                .isEqualTo(3);
        bench.when("issueEntry", call -> {});
        processes.runDueJobs();
        assertThat(bench.calls).hasSize(6);
    }
}
