package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.processes.testing.Bpmn.around;
import static org.licet.processes.testing.Bpmn.definitions;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.userTask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.Bpmn;
import org.licet.processes.testing.ProcessesTest;
import org.licet.processes.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages, timers, called processes, several instances: everything but people that moves a case. */
@ProcessesTest
class MovingCasesTest {
    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    SettableClock clock;

    private CaseKey started(Map<String, byte[]> files) {
        return started("permit", files);
    }

    private CaseKey started(String packageId, Map<String, byte[]> files) {
        Deployed deployed = processes.deploy(packageId, 1, files);
        return processes.start(deployed.definitions().get("main"), "R-1", Map.of());
    }

    private static Map<String, byte[]> waitingFor(String message) {
        return definitions("<bpmn:message id=\"m\" name=\"" + message
                + "\"/><bpmn:process id=\"main\" isExecutable=\"true\">"
                + "<bpmn:startEvent id=\"s\"/>" + flow("s", "it") + "<bpmn:receiveTask id=\"it\" messageRef=\"m\"/>"
                + flow("it", "t") + userTask("t") + flow("t", "e") + "<bpmn:endEvent id=\"e\"/></bpmn:process>");
    }

    @Test
    void deliversAMessageToTheCaseThatItIsFor() {
        CaseKey one = started(waitingFor("paid"));
        CaseKey other = started(waitingFor("paid"));

        assertThat(processes.correlate(one.instanceId(), "signed", Map.of())).isFalse();
        assertThat(processes.correlate(one.instanceId(), "paid", Map.of("sum", 12)))
                .isTrue();
        assertThat(processes.correlate(one.instanceId(), "paid", Map.of())).isFalse();
        assertThat(processes.correlate("no-such-instance", "paid", Map.of())).isFalse();

        assertThat(bench.onlyTask().key()).isEqualTo(one);
        assertThat(processes.read(one, "sum")).isEqualTo(12L);
        assertThat(processes.passage(other.instanceId()).active()).containsExactly("it");
    }

    @Test
    void aMessageReachesCalledProcessesAndEveryExecutionThatWaits() {
        CaseKey key = started(
                definitions("<bpmn:message id=\"m\" name=\"paid\"/><bpmn:process id=\"main\" isExecutable=\"true\">"
                        + "<bpmn:startEvent id=\"s\"/>" + flow("s", "f") + "<bpmn:parallelGateway id=\"f\"/>"
                        + flow("f", "c")
                        + flow("f", "r") + "<bpmn:callActivity id=\"c\" calledElement=\"called\"/>"
                        + "<bpmn:receiveTask id=\"r\" messageRef=\"m\"/>" + flow("c", "j") + flow("r", "j")
                        + "<bpmn:parallelGateway id=\"j\"/>" + flow("j", "t") + userTask("t") + flow("t", "e")
                        + "<bpmn:endEvent id=\"e\"/></bpmn:process><bpmn:process id=\"called\" isExecutable=\"true\">"
                        + "<bpmn:startEvent id=\"s2\"/>" + flow("s2", "r2")
                        + "<bpmn:receiveTask id=\"r2\" messageRef=\"m\"/>"
                        + flow("r2", "e2") + "<bpmn:endEvent id=\"e2\"/></bpmn:process>"));

        assertThat(processes.correlate(key.instanceId(), "paid", Map.of())).isTrue();

        assertThat(bench.onlyTask().elementId()).isEqualTo("t");
        assertThat(processes.passage(key.instanceId()).passed()).contains("s", "f", "c", "r", "s2", "r2", "e2", "j");
        assertThat(processes.passage(key.instanceId()).active()).containsExactly("t");
    }

    @Test
    void calledProcessesBelongToTheCaseAndThePackageVersionOfTheirCaller() {
        String called = "<bpmn:process id=\"called\" isExecutable=\"true\"><bpmn:startEvent id=\"s2\"/>"
                + flow("s2", "X") + userTask("X") + flow("X", "e2") + "<bpmn:endEvent id=\"e2\"/></bpmn:process>";
        String caller = "<bpmn:process id=\"main\" isExecutable=\"true\"><bpmn:startEvent id=\"s\"/>" + flow("s", "c")
                + "<bpmn:callActivity id=\"c\" calledElement=\"called\"/>" + flow("c", "e")
                + "<bpmn:endEvent id=\"e\"/></bpmn:process>";
        Deployed first = processes.deploy("permit", 1, definitions(caller + called.replace("X", "old")));
        processes.deploy("permit", 2, definitions(caller + called.replace("X", "next")));
        processes.deploy("stranger", 1, definitions(caller + called.replace("X", "foreign")));

        CaseKey key = processes.start(first.definitions().get("main"), "R-7", Map.of());

        TaskNotice task = bench.onlyTask();
        assertThat(task.elementId()).isEqualTo("old");
        assertThat(task.key()).isEqualTo(key);
        processes.cancel(key.instanceId(), "withdrawn");
        assertThat(bench.told).containsExactly("created old", "cancelled old");
    }

    @Test
    void givesVariablesToCalledProcessesOnlyAsTheModelSays() {
        started(definitions("<bpmn:process id=\"main\" isExecutable=\"true\"><bpmn:startEvent id=\"s\"/>"
                + flow("s", "c")
                + "<bpmn:callActivity id=\"c\" calledElement=\"called\"><bpmn:extensionElements>"
                + "<camunda:in sourceExpression=\"${1 + 1}\" target=\"two\"/></bpmn:extensionElements></bpmn:callActivity>"
                + flow("c", "e") + "<bpmn:endEvent id=\"e\"/></bpmn:process>"
                + "<bpmn:process id=\"called\" isExecutable=\"true\"><bpmn:startEvent id=\"s2\"/>" + flow("s2", "t2")
                + "<bpmn:userTask id=\"t2\" name=\"${two}\" camunda:candidateGroups=\"clerk\"/>" + flow("t2", "e2")
                + "<bpmn:endEvent id=\"e2\"/></bpmn:process>"));

        assertThat(bench.onlyTask().name()).isEqualTo("2");
    }

    @Test
    void aTimerGoesOffWhenItsTimeHasCome() {
        started(Bpmn.process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "e")
                + "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"t\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT72H"
                + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>" + flow("b", "late")
                + userTask("late") + flow("late", "e") + "<bpmn:endEvent id=\"e\"/>"));

        clock.advance(Duration.ofHours(71));
        assertThat(processes.runDueJobs()).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(processes.runDueJobs()).isEqualTo(1);

        assertThat(bench.told).containsExactly("created t", "cancelled t", "created late");
    }

    @Test
    void aCycleRunsAsOftenAsItSays() {
        started(Bpmn.process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "e")
                + "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"t\" cancelActivity=\"false\"><bpmn:timerEventDefinition>"
                + "<bpmn:timeCycle>R3/PT24H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + flow("b", "n") + "<bpmn:serviceTask id=\"n\" camunda:delegateExpression=\"${issueEntry}\"/>"
                + flow("n", "e") + "<bpmn:endEvent id=\"e\"/>"));

        for (int day = 0; day < 10; day++) {
            clock.advance(Duration.ofDays(1));
            processes.runDueJobs();
        }

        assertThat(bench.calls).hasSize(3);
    }

    @Test
    void oneTaskForEachItemOfARepeatingGroup() {
        bench.documents.put("application", Map.of("vehicles", List.of(Map.of("plate", "A"), Map.of("plate", "B"))));
        started(around("<bpmn:userTask id=\"it\" name=\"Check ${plate}\" camunda:candidateGroups=\"clerk\">"
                + "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${application.vehicles.plate}\""
                + " camunda:elementVariable=\"plate\"/></bpmn:userTask>"));

        assertThat(bench.created).extracting(TaskNotice::name).containsExactlyInAnyOrder("Check A", "Check B");
    }

    @Test
    void anEventSubprocessEndsTheCase() {
        CaseKey key = started(definitions("<bpmn:message id=\"m\" name=\"withdrawn\"/>"
                + "<bpmn:process id=\"main\" isExecutable=\"true\"><bpmn:startEvent id=\"s\"/>" + flow("s", "t")
                + userTask("t")
                + flow("t", "e") + "<bpmn:endEvent id=\"e\"/><bpmn:subProcess id=\"w\" triggeredByEvent=\"true\">"
                + "<bpmn:startEvent id=\"ws\"><bpmn:messageEventDefinition messageRef=\"m\"/></bpmn:startEvent>"
                + flow("ws", "we") + "<bpmn:endEvent id=\"we\"/></bpmn:subProcess></bpmn:process>"));

        assertThat(processes.correlate(key.instanceId(), "withdrawn", Map.of())).isTrue();

        assertThat(bench.told).containsExactly("created t", "cancelled t");
        assertThat(processes.passage(key.instanceId()).active()).isEmpty();
        assertThat(processes.passage(key.instanceId()).passed()).contains("t", "we");
    }

    @Test
    void runsTheModelAsCamundaModelerWritesIt() throws java.io.IOException {
        try (var model = getClass().getResourceAsStream("/models/permit.bpmn")) {
            bench.documents.put("application", Map.of("company", "Trans SRL", "vehicles", List.of(Map.of())));
            bench.documents.put("completeness", Map.of("outcome", "complete"));
            bench.documents.put("fee", Map.of("amount", 240));
            bench.documents.put("review", Map.of("outcome", "grant"));
            Deployed deployed = processes.deploy("permit", 1, Map.of("process.bpmn", model.readAllBytes()));

            CaseKey key = processes.start(deployed.definitions().get("permit"), "R-1", Map.of());
            processes.complete(bench.lastTask().taskId(), Map.of());
            assertThat(bench.lastTask().name()).isEqualTo("Review Trans SRL");
            clock.advance(Duration.ofHours(72));
            processes.runDueJobs();
            processes.complete(bench.lastTask().taskId(), Map.of());

            assertThat(bench.calls)
                    .extracting(StepCall::elementId)
                    .containsExactly("computeFee", "reserveQuota", "remind", "issue");
            assertThat(bench.calls.get(1).inputs()).isEqualTo(Map.of("amount", 240L));
            assertThat(processes.passage(key.instanceId()).passed())
                    .contains("granted", "reminder")
                    .doesNotContain("refused");
            assertThat(processes.passage(key.instanceId()).active()).isEmpty();
        }
    }

    @Test
    void deploysNothingOfAPackageWithAFinding() {
        assertThatThrownBy(() -> processes.deploy("permit", 1, around("<bpmn:userTask id=\"it\"/>")))
                .isInstanceOfSatisfying(RefusedModel.class, refused -> assertThat(refused.findings())
                        .extracting(ModelFinding::code)
                        .containsExactly("task-without-role"));
        assertThatThrownBy(() -> processes.start("no-such-definition", "R-1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
