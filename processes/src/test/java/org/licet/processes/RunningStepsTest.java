package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.processes.testing.Bpmn.around;
import static org.licet.processes.testing.Bpmn.definitions;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.ProcessesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessesTest
class RunningStepsTest {
    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    JdbcTemplate jdbc;

    private CaseKey started(Map<String, byte[]> files) {
        Deployed deployed = processes.deploy("permit", 1, files);
        return processes.start(deployed.definitions().get("main"), "R-1", Map.of("grade", 7));
    }

    private static String notifying(String inputs) {
        return """
                <bpmn:serviceTask id="it" camunda:delegateExpression="${notify}">
                  <bpmn:extensionElements><camunda:inputOutput>%s</camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>"""
                .formatted(inputs);
    }

    private static final String EVENT = "<camunda:inputParameter name=\"event\">x</camunda:inputParameter>";

    @Test
    void givesAStepItsInputsEvaluated() {
        bench.documents.put(
                "application",
                Map.of(
                        "type",
                        "annual",
                        "amount",
                        new BigDecimal("12.50"),
                        "vehicles",
                        List.of(Map.of("plate", "ABC 1", "mass", 12), Map.of("plate", "ABC 2"))));
        String inputs =
                """
                <camunda:inputParameter name="event">type ${application.type}, ${grade + 1}</camunda:inputParameter>
                <camunda:inputParameter name="to"><camunda:map>
                  <camunda:entry key="plates">${application.vehicles.plate}</camunda:entry>
                  <camunda:entry key="first">${application.vehicles[0]}</camunda:entry>
                  <camunda:entry key="nothing">${application.vehicles[9].plate}</camunda:entry>
                  <camunda:entry key="amount">${application.amount}</camunda:entry>
                  <camunda:entry key="list"><camunda:list><camunda:value>a</camunda:value><camunda:value>${1 + 1}</camunda:value></camunda:list></camunda:entry>
                </camunda:map></camunda:inputParameter>""";

        CaseKey key = started(around(notifying(inputs)));

        StepCall call = bench.calls.get(0);
        assertThat(call.caseKey()).isEqualTo(key);
        assertThat(call.elementId()).isEqualTo("it");
        assertThat(call.inputs().get("event")).isEqualTo("type annual, 8");
        Map<?, ?> to = (Map<?, ?>) call.inputs().get("to");
        assertThat(to.get("plates")).isEqualTo(List.of("ABC 1", "ABC 2"));
        assertThat(to.get("first")).isEqualTo(Map.of("plate", "ABC 1", "mass", 12));
        assertThat(to.get("nothing")).isNull();
        assertThat(to.get("amount")).isEqualTo(12.5);
        assertThat(to.get("list")).isEqualTo(List.of("a", 2L));
    }

    @Test
    void storesNoInputAndNoDocumentAsAVariable() {
        bench.documents.put("application", Map.of("type", "annual"));
        String step = notifying("<camunda:inputParameter name=\"event\">${application}</camunda:inputParameter>");

        CaseKey key = started(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "it") + step + flow("it", "t")
                + userTask("t") + flow("t", "e") + "<bpmn:endEvent id=\"e\"/>"));

        assertThat(jdbc.queryForList(
                        "SELECT NAME_ FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = ?", String.class, key.instanceId()))
                .containsExactly("grade");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ = ?",
                        Integer.class,
                        key.instanceId()))
                .isEqualTo(1);
    }

    @Test
    void aStepLeavesScalarsForTheWayOn() {
        bench.when("notify", call -> {
            call.set("outcome", "sent");
            call.set("count", new BigDecimal("3"));
            call.set("share", 0.5);
            call.set("right", true);
            call.set("none", null);
        });
        started(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "it") + notifying(EVENT) + flow("it", "g")
                + "<bpmn:exclusiveGateway id=\"g\" default=\"g_e\"/>" + flow("g", "e")
                + flow("g", "t", "${outcome == 'sent' && count == 3 && share < 1 && right && none == null}")
                + userTask("t") + flow("t", "e") + "<bpmn:endEvent id=\"e\"/>"));

        assertThat(bench.onlyTask().elementId()).isEqualTo("t");
    }

    @Test
    void aStepLeavesNoDocumentsAndNoLongTexts() {
        List<Object> wrong = List.of(
                Map.of("a", 1), List.of(1), "x".repeat(4_001), new Object(), new BigDecimal("0.12345678901234567890"));
        for (Object value : wrong) {
            bench.when("notify", call -> call.set("result", value));
            assertThatThrownBy(() -> started(around(notifying(EVENT))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("`result`");
        }
    }

    @Test
    void aBusinessErrorTakesTheErrorPath() {
        bench.when("reserve", call -> {
            throw new BusinessError("exhausted", "nothing left");
        });

        started(definitions(RESERVING));

        assertThat(bench.onlyTask().elementId()).isEqualTo("none");
    }

    private static final String RESERVING =
            """
            <bpmn:error id="er" errorCode="exhausted"/>
            <bpmn:process id="main" isExecutable="true"><bpmn:startEvent id="s"/>%s
            <bpmn:serviceTask id="it" camunda:delegateExpression="${reserve}"><bpmn:extensionElements>
            <camunda:inputOutput><camunda:inputParameter name="amount">1</camunda:inputParameter></camunda:inputOutput>
            </bpmn:extensionElements></bpmn:serviceTask>%s
            <bpmn:boundaryEvent id="b" attachedToRef="it"><bpmn:errorEventDefinition errorRef="er"/></bpmn:boundaryEvent>
            %s<bpmn:endEvent id="e"/></bpmn:process>"""
                    .formatted(
                            flow("s", "it"), flow("it", "e"), flow("b", "none") + userTask("none") + flow("none", "e"));

    @Test
    void anyOtherFailureIsNotTakenForABusinessError() {
        bench.when("reserve", call -> {
            throw new IllegalStateException("database away");
        });

        assertThatThrownBy(() -> started(definitions(RESERVING))).hasMessageContaining("database away");
        assertThat(bench.created).isEmpty();
    }

    @Test
    void anUncaughtBusinessErrorIsAFailureAndNotASilentEnd() {
        bench.when("notify", call -> {
            throw new BusinessError("surprise", "nobody expects it");
        });

        assertThatThrownBy(() -> started(around(notifying(EVENT)))).hasMessageContaining("surprise");
    }

    @Test
    void aFailingStepLeavesTheTaskBeforeItOpen() {
        bench.when("notify", call -> {
            throw new IllegalStateException("no");
        });
        started(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "it")
                + notifying(EVENT) + flow("it", "e") + "<bpmn:endEvent id=\"e\"/>"));
        String task = bench.onlyTask().taskId();

        assertThatThrownBy(() -> processes.complete(task, Map.of())).hasMessageContaining("no");

        bench.when("notify", call -> {});
        processes.complete(task, Map.of());
    }

    @Test
    void asksForADocumentOnceAndAgainAfterAStep() {
        bench.documents.put("application", Map.of("type", "annual", "amount", 1));
        String inputs =
                "<camunda:inputParameter name=\"event\">${application.type} ${application.amount}</camunda:inputParameter>"
                        + "<camunda:inputParameter name=\"to\">${application.type}</camunda:inputParameter>";
        bench.when("notify", call -> bench.documents.put("application", Map.of("type", "changed")));
        List<String> askedBefore = new ArrayList<>(bench.asked);

        started(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "it") + notifying(inputs) + flow("it", "g")
                + "<bpmn:exclusiveGateway id=\"g\" default=\"g_e\"/>" + flow("g", "e")
                + flow("g", "t", "${application.type == 'changed'}") + userTask("t") + flow("t", "e")
                + "<bpmn:endEvent id=\"e\"/>"));

        assertThat(askedBefore).isEmpty();
        assertThat(bench.asked).containsExactly("application", "application");
        assertThat(bench.onlyTask().elementId()).isEqualTo("t");
    }

    @Test
    void anUnknownNameStopsTheCaseInsteadOfDecidingIt() {
        assertThatThrownBy(() -> started(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "g")
                        + "<bpmn:exclusiveGateway id=\"g\" default=\"g_e\"/>" + flow("g", "e")
                        + flow("g", "t", "${review.outcome != 'refuse'}") + userTask("t") + flow("t", "e")
                        + "<bpmn:endEvent id=\"e\"/>")))
                .hasMessageContaining("nothing called `review` can be read here");
    }

    @Test
    void readsAsExpressionsDoAlsoWithoutARunningInstance() {
        bench.documents.put("application", Map.of("type", "annual"));
        CaseKey running = started(around(userTask("it")));
        CaseKey future = new CaseKey("permit", running.deployment(), "R-2", "not-started");

        assertThat(processes.read(running, "grade")).isEqualTo(7L);
        assertThat(processes.read(running, "${application.type}")).isEqualTo("annual");
        assertThat(processes.read(future, "application.type == 'annual'")).isEqualTo(true);
        assertThat(processes.read(future, "entry.number")).isNull();
    }
}
