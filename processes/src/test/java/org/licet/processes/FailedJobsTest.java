package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.processes.testing.Bpmn.around;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.ProcessesTest;
import org.licet.processes.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessesTest
class FailedJobsTest {
    private static final Map<String, byte[]> LATER = around(
            "<bpmn:serviceTask id=\"it\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${issueEntry}\"/>");

    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseKey started(String packageId, String businessKey) {
        Deployed deployed = processes.deploy(packageId, 1, LATER);
        return processes.start(deployed.definitions().get("main"), businessKey, Map.of());
    }

    @Test
    void anAsynchronousStepRunsApartFromWhatCameBefore() {
        CaseKey key = started("permit", "R-1");
        assertThat(bench.calls).isEmpty();
        assertThat(processes.passage(key.instanceId()).active()).containsExactly("it");

        assertThat(processes.runDueJobs()).isEqualTo(1);

        assertThat(bench.calls).hasSize(1);
        assertThat(processes.passage(key.instanceId()).passed()).contains("it", "end");
    }

    @Test
    void aJobThatFailsThreeTimesIsAnIncidentAndCanBeTriedAgain() {
        bench.when("issueEntry", call -> {
            throw new IllegalStateException("register closed");
        });
        CaseKey key = started("permit", "R-1");

        assertThat(processes.runDueJobs()).isEqualTo(3);

        assertThat(bench.calls).hasSize(3);
        Incident incident = processes.incidents(List.of("permit"), null, 10).get(0);
        assertThat(incident.key()).isEqualTo(key);
        assertThat(incident.elementId()).isEqualTo("it");
        assertThat(incident.message()).contains("register closed").doesNotContain("\tat ");
        assertThat(incident.at()).isEqualTo(SettableClock.START);

        processes.retry(incident.id());
        assertThat(processes.runDueJobs()).isEqualTo(1);
        Incident again = processes.incidents(List.of("permit"), null, 10).get(0);
        assertThat(again.id()).isNotEqualTo(incident.id());

        bench.when("issueEntry", call -> {});
        processes.retry(again.id());
        processes.runDueJobs();
        assertThat(processes.incidents(List.of("permit"), null, 10)).isEmpty();
        assertThat(processes.passage(key.instanceId()).passed()).contains("end");
        assertThatThrownBy(() -> processes.retry(again.id())).isInstanceOf(IncidentGone.class);
        assertThatThrownBy(() -> processes.retry("none")).isInstanceOf(IncidentGone.class);
    }

    @Test
    void incidentsArePagedOldestFirstAndOnlyOfThePackagesAskedFor() {
        bench.when("issueEntry", call -> {
            throw new IllegalStateException("no");
        });
        for (int i = 1; i <= 3; i++) {
            started("permit", "R-" + i);
            processes.runDueJobs();
        }
        started("other", "O-1");
        processes.runDueJobs();

        List<Incident> first = processes.incidents(List.of("permit"), null, 2);
        List<Incident> rest =
                processes.incidents(List.of("permit"), first.get(1).id(), 2);

        assertThat(first).extracting(incident -> incident.key().businessKey()).containsExactly("R-1", "R-2");
        assertThat(rest).extracting(incident -> incident.key().businessKey()).containsExactly("R-3");
        assertThat(processes.incidents(List.of("permit", "other"), null, 10)).hasSize(4);
        assertThat(processes.incidents(List.of(), null, 10)).isEmpty();
    }

    @Test
    void aFailedStepLeavesNothingBehind() {
        bench.when("issueEntry", call -> {
            call.set("issued", true);
            throw new IllegalStateException("no");
        });
        CaseKey key = started("permit", "R-1");

        processes.runDueJobs();

        assertThatThrownBy(() -> processes.read(key, "issued")).hasMessageContaining("issued");
    }

    @Test
    void jobsAreNotRunInsideAnotherTransaction() {
        assertThatThrownBy(() ->
                        new TransactionTemplate(transactions).executeWithoutResult(status -> processes.runDueJobs()))
                .isInstanceOf(IllegalStateException.class);
    }
}
