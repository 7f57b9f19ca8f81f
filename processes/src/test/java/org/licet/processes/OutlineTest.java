package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.processes.Outline.Node;
import org.licet.processes.model.ModelXml;
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
    void drawingsAreGivenOtherNamesAndNothingElseOfThem() {
        byte[] file = drawn().get("process.bpmn");

        byte[] named = processes.named(
                file,
                Map.of(
                        "first",
                        "Întâi <\"și\" & apoi>",
                        "well",
                        "В порядке?",
                        "main",
                        "Renamed",
                        "nowhere",
                        "Nothing"));

        Outline outline = processes.outline(named, "main").orElseThrow();
        assertThat(outline.nodes()).extracting(Node::id).isEqualTo(ids(outline()));
        assertThat(outline.nodes())
                .extracting(Node::name)
                .contains("Întâi <\"și\" & apoi>", "В порядке?", "Too late", "Over")
                .doesNotContain("Well?", "Nothing");
        assertThat(new String(named, StandardCharsets.UTF_8))
                .contains("camunda:candidateGroups", "http://www.omg.org/spec/BPMN/20100524/MODEL")
                .doesNotContain("Renamed");
        assertThat(processes.lint(Map.of("process.bpmn", named)).inventory().tasks())
                .hasSameSizeAs(
                        processes.lint(Map.of("process.bpmn", file)).inventory().tasks());
    }

    @Test
    void aNewNameHasRoomBesideItsElementAndOthersStay() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("examples/transport-certificate/process.bpmn"));

        byte[] named = processes.named(file, Map.of("checked", "В порядке?"));

        assertThat(label(named, "checked", "width")).isEqualTo(110);
        assertThat(middle(named, "checked")).isEqualTo(middle(file, "checked"));
        assertThat(label(named, "filed", "width")).isEqualTo(label(file, "filed", "width"));
        assertThat(middle(named, "filed")).isEqualTo(middle(file, "filed"));
    }

    private static double middle(byte[] file, String element) {
        return label(file, element, "x") + label(file, element, "width") / 2;
    }

    private static double label(byte[] file, String element, String side) {
        return ModelXml.read(file)
                .all()
                .filter(node -> node.is("Bounds") && node.around().is("BPMNLabel"))
                .filter(node ->
                        node.around().around().attribute("bpmnElement", "").equals(element))
                .map(bounds -> Double.valueOf(bounds.attribute(side, "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawingsThatAreCalledSoAlreadyStayAsTheyAre() {
        byte[] file = drawn().get("process.bpmn");

        assertThat(processes.named(file, Map.of())).isSameAs(file);
        assertThat(processes.named(file, Map.of("well", "Well?", "nowhere", "Nothing")))
                .isSameAs(file);
    }

    @Test
    void namesThatNoXmlCanHoldLeaveItReadable() {
        byte[] named = processes.named(drawn().get("process.bpmn"), Map.of("well", "a\u0001b\uFFFFc\uD800d\ne"));

        assertThat(processes.outline(named, "main").orElseThrow().nodes())
                .extracting(Node::name)
                .contains("a b c d e");
    }

    private static List<String> ids(Outline outline) {
        return outline.nodes().stream().map(Node::id).toList();
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
