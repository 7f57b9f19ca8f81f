package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.processes.Outline.Node;
import org.licet.processes.testing.Bpmn;
import org.licet.processes.testing.ProcessesTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Drawings as lists. */
@ProcessesTest
class OutlineTest {
    @Autowired
    Processes processes;

    /** Written against the order of the flow, with a loop, a subprocess, a reminder and an event subprocess. */
    private static Map<String, byte[]> drawn() {
        return process("<bpmn:endEvent id=\"end\" name=\"Over\"/>"
                + "<bpmn:subProcess id=\"late\" name=\"Too late\" triggeredByEvent=\"true\">"
                + "<bpmn:startEvent id=\"called\" name=\"Called\"/>" + flow("called", "stop")
                + "<bpmn:endEvent id=\"stop\"/></bpmn:subProcess>"
                + userTask("second") + userTask("refuse")
                + "<bpmn:subProcess id=\"visit\" name=\"Visit\"><bpmn:endEvent id=\"seen\" name=\"Seen\"/>"
                + userTask("look") + "<bpmn:startEvent id=\"go\" name=\"Go\"/>" + flow("go", "look")
                + flow("look", "seen") + "</bpmn:subProcess>"
                + "<bpmn:boundaryEvent id=\"tired\" name=\"Tired\" cancelActivity=\"false\" attachedToRef=\"first\"/>"
                + userTask("remind") + flow("tired", "remind")
                + "<bpmn:exclusiveGateway id=\"well\" name=\"Well?\"/>"
                + userTask("first") + "<bpmn:startEvent id=\"begin\" name=\"Begin\"/>"
                + flow("begin", "first") + flow("first", "well") + flow("well", "visit") + flow("well", "refuse")
                + flow("refuse", "end") + flow("visit", "second") + flow("second", "end")
                + flow("second", "first"));
    }

    private Outline outline() {
        return processes.outline(drawn().get("process.bpmn"), "main").orElseThrow();
    }

    @Test
    void listsElementsInTheOrderOfTheFlow() {
        assertThat(outline().nodes())
                .extracting(Node::id)
                .containsExactly(
                        "begin", "first", "well", "visit", "go", "look", "seen", "second", "refuse", "end", "tired",
                        "remind", "late", "called", "stop");
    }

    @Test
    void saysWhatMayStillComeWithoutExceptions() {
        assertThat(outline().beginnings()).containsExactly("begin");
        assertThat(outline().ahead(Set.of("look"))).containsExactlyInAnyOrder("seen");
        assertThat(outline().ahead(Set.of("look", "visit")))
                .contains("seen", "second", "end", "first")
                .doesNotContain("tired", "remind", "late", "called", "stop");
        assertThat(outline().ahead(Set.of("refuse", "nowhere"))).containsExactly("end");
    }

    @Test
    void gatewaysAreNoSteps() {
        assertThat(outline().nodes())
                .filteredOn(node -> !node.task())
                .extracting(Node::id)
                .containsExactly("well");
    }

    @Test
    void knowsWhenTheFileDrawsAnotherProcess() {
        assertThat(processes.outline(drawn().get("process.bpmn"), "other")).isEmpty();
    }

    @Test
    void doesNotOverflowOnALongDrawing() {
        StringBuilder chain = new StringBuilder("<bpmn:startEvent id=\"n0\"/>");
        for (int i = 1; i < 9_000; i++) {
            chain.append("<bpmn:task id=\"n").append(i).append("\"/>").append(flow("n" + (i - 1), "n" + i));
        }

        Outline outline = processes
                .outline(process(chain.toString()).get("process.bpmn"), "main")
                .orElseThrow();

        assertThat(outline.nodes()).hasSize(9_000);
        assertThat(outline.ahead(outline.beginnings())).hasSize(8_999);
    }

    @Test
    void theOwnDrawingLeavesOutWhatWasCalled() {
        Deployed deployed = processes.deploy(
                "calling",
                1,
                Bpmn.definitions("<bpmn:process id=\"main\" isExecutable=\"true\"><bpmn:startEvent id=\"s\"/>"
                        + flow("s", "call")
                        + "<bpmn:callActivity id=\"call\" calledElement=\"other\" camunda:calledElementBinding=\"deployment\"/>"
                        + flow("call", "e") + "<bpmn:endEvent id=\"e\"/></bpmn:process>"
                        + "<bpmn:process id=\"other\" isExecutable=\"true\"><bpmn:startEvent id=\"s2\"/>"
                        + flow("s2", "t2") + userTask("t2") + flow("t2", "e2")
                        + "<bpmn:endEvent id=\"e2\"/></bpmn:process>"));
        CaseKey key = processes.start(deployed.definitions().get("main"), "R-7", Map.of());

        assertThat(processes.passage(key.instanceId()).passed()).contains("s", "s2");
        assertThat(processes.passage(key.instanceId()).active()).contains("call", "t2");
        assertThat(processes.ownPassage(key.instanceId()).passed()).containsExactly("s");
        assertThat(processes.ownPassage(key.instanceId()).active()).containsExactly("call");
    }
}
