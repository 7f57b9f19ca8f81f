package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.Bpmn;
import org.licet.processes.testing.ProcessesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessesTest
class WorkingOnTasksTest {
    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseKey started(Map<String, byte[]> files, Map<String, Object> scalars) {
        Deployed deployed = processes.deploy("permit", 1, files);
        return processes.start(deployed.definitions().get("main"), "R-" + UUID.randomUUID(), scalars);
    }

    @Test
    void tellsOfATaskWithFormAndRolesAsTheModelWritesThem() {
        Deployed deployed = processes.deploy("permit", 1, Bpmn.around(Bpmn.userTask("it")));

        CaseKey key = processes.start(deployed.definitions().get("main"), "R-1", Map.of());

        assertThat(key.packageId()).isEqualTo("permit");
        assertThat(key.deployment()).isEqualTo(deployed.deployment());
        assertThat(key.businessKey()).isEqualTo("R-1");
        TaskNotice task = bench.onlyTask();
        assertThat(task.key()).isEqualTo(key);
        assertThat(task.elementId()).isEqualTo("it");
        assertThat(task.name()).isEqualTo("Do it");
        assertThat(task.formName()).isEqualTo("review");
        assertThat(task.roles()).containsExactlyInAnyOrder("clerk", "examiner");
        assertThat(task.createdAt()).isEqualTo(org.licet.processes.testing.SettableClock.START);
    }

    @Test
    void tellsOfAssignmentReleaseAndCompletion() {
        started(Bpmn.around(Bpmn.userTask("it")), Map.of());
        String task = bench.onlyTask().taskId();

        processes.assign(task, "ana");
        processes.assign(task, null);
        processes.complete(task, Map.of());

        assertThat(bench.told).containsExactly("created it", "assigned it ana", "assigned it null", "completed it");
    }

    @Test
    void tellsOfTasksThatAreCancelledWithTheirCase() {
        CaseKey key = started(Bpmn.around(Bpmn.userTask("it")), Map.of());

        processes.cancel(key.instanceId(), "withdrawn");
        processes.cancel(key.instanceId(), "withdrawn again");

        assertThat(bench.told).containsExactly("created it", "cancelled it");
        assertThatThrownBy(() -> processes.complete(bench.onlyTask().taskId(), Map.of()))
                .isInstanceOf(TaskGone.class);
    }

    @Test
    void aCompletedTaskIsGone() {
        started(Bpmn.around(Bpmn.userTask("it")), Map.of());
        String task = bench.onlyTask().taskId();
        processes.complete(task, Map.of());

        assertThatThrownBy(() -> processes.complete(task, Map.of())).isInstanceOf(TaskGone.class);
        assertThatThrownBy(() -> processes.assign(task, "ana")).isInstanceOf(TaskGone.class);
        assertThatThrownBy(() -> processes.complete("no-such-task", Map.of())).isInstanceOf(TaskGone.class);
    }

    @Test
    void joinsTheCallersTransaction() {
        started(Bpmn.around(Bpmn.userTask("it")), Map.of());
        String task = bench.onlyTask().taskId();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            processes.complete(task, Map.of());
            status.setRollbackOnly();
        });

        processes.complete(task, Map.of());
        assertThat(bench.told).containsExactly("created it", "completed it", "completed it");
    }

    @Test
    void aStartUpToTheFirstTaskWritesFourRows() {
        Deployed deployed = processes.deploy("permit", 1, Bpmn.around(Bpmn.userTask("it")));
        int before = rows();

        processes.start(deployed.definitions().get("main"), "R-1", Map.of());

        int written = rows() - before;
        System.out.println("rows written by a start up to the first user task: " + written);
        assertThat(written).isEqualTo(4);
    }

    private int rows() {
        return jdbc
                .queryForList(
                        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) LIKE 'ACT\\_%'"
                                + " AND UPPER(TABLE_SCHEMA) IN ('PUBLIC', UPPER(SCHEMA()))",
                        String.class)
                .stream()
                .mapToInt(table -> jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                .sum();
    }
}
