package org.licet.processes.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.licet.processes.lint.Linted.lint;
import static org.licet.processes.testing.Bpmn.around;
import static org.licet.processes.testing.Bpmn.definitions;
import static org.licet.processes.testing.Bpmn.file;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.processes.ModelFinding.Severity;
import org.licet.processes.ModelInventory.NameUse;
import org.licet.processes.ModelInventory.PathUse;

class ModelLinterTest {

    private static String step(String inputs) {
        return """
                <bpmn:serviceTask id="it" camunda:delegateExpression="${notify}">
                  <bpmn:extensionElements><camunda:inputOutput>%s</camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>"""
                .formatted(inputs);
    }

    private static String input(String name, String value) {
        return "<camunda:inputParameter name=\"" + name + "\">" + value + "</camunda:inputParameter>";
    }

    @Test
    void passesAModelAsCamundaModelerWritesIt() throws IOException {
        try (var model = getClass().getResourceAsStream("/models/permit.bpmn");
                var decision = getClass().getResourceAsStream("/models/fee.dmn")) {
            Linted linted =
                    lint(Map.of("process.bpmn", model.readAllBytes(), "decisions/fee.dmn", decision.readAllBytes()));

            linted.isClean();
            assertThat(linted.inventory().tasks()).extracting("formName").contains("completeness", "review");
            assertThat(linted.inventory().steps())
                    .extracting("step")
                    .contains("evaluate", "issueEntry", "reserve", "notify");
            assertThat(linted.inventory().paths())
                    .extracting(PathUse::path)
                    .contains("completeness.outcome", "review.outcome", "fee.amount", "application.vehicles");
            assertThat(linted.inventory().decisions().get("fee").outputs()).containsOnlyKeys("amount");
            assertThat(linted.inventory().decisions().get("fee").hitPolicy()).isEqualTo("FIRST");
            assertThat(linted.inventory().decisions().get("fee").inputs())
                    .extracting(PathUse::path)
                    .containsOnly("application.permitType", "application.vehicles");
            assertThat(linted.inventory().messages()).extracting("name").containsExactly("withdrawn");
        }
    }

    @Test
    void tellsWhatWaitsForAMessageAndWhetherItEndsTheProcess() {
        Linted linted = lint(
                definitions(
                        """
                <bpmn:process id="main" isExecutable="true">
                  <bpmn:startEvent id="start"/>
                  <bpmn:sequenceFlow id="in" sourceRef="start" targetRef="wait"/>
                  <bpmn:receiveTask id="wait" messageRef="m"/>
                  <bpmn:sequenceFlow id="out" sourceRef="wait" targetRef="end"/>
                  <bpmn:endEvent id="end"/>
                  <bpmn:subProcess id="ends" triggeredByEvent="true">
                    <bpmn:startEvent id="ending"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>
                    <bpmn:sequenceFlow id="a" sourceRef="ending" targetRef="ended"/>
                    <bpmn:endEvent id="ended"/>
                  </bpmn:subProcess>
                  <bpmn:subProcess id="beside" triggeredByEvent="true">
                    <bpmn:startEvent id="noting" isInterrupting="false"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>
                    <bpmn:sequenceFlow id="b" sourceRef="noting" targetRef="noted"/>
                    <bpmn:endEvent id="noted"/>
                  </bpmn:subProcess>
                </bpmn:process>
                <bpmn:message id="m" name="news"/>"""));

        assertThat(linted.inventory().messages())
                .extracting(NameUse::catcher, NameUse::endsProcess)
                .containsExactlyInAnyOrder(
                        tuple("receiveTask", false), tuple("startEvent", true), tuple("startEvent", false));
    }

    @Test
    void tellsFileLineAndElement() {
        var finding = lint(around("<bpmn:userTask id=\"it\" camunda:formKey=\"review\"/>"))
                .the("task-without-role");

        assertThat(finding.file()).isEqualTo("process.bpmn");
        assertThat(finding.element()).isEqualTo("it");
        assertThat(finding.line()).isEqualTo(9);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            script                | <bpmn:scriptTask id="it" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
            business-rule-task    | <bpmn:businessRuleTask id="it" camunda:decisionRef="fee"/>
            java-class            | <bpmn:serviceTask id="it" camunda:class="org.example.Evil"/>
            expression-call       | <bpmn:serviceTask id="it" camunda:expression="${1}"/>
            external-task         | <bpmn:serviceTask id="it" camunda:type="external" camunda:topic="x"/>
            no-step               | <bpmn:serviceTask id="it"/>
            no-step               | <bpmn:serviceTask id="it" camunda:delegateExpression="${notify.again}"/>
            no-step               | <bpmn:serviceTask id="it" camunda:delegateExpression=" ${notify}"/>
            unknown-step          | <bpmn:serviceTask id="it" camunda:delegateExpression="${notfy}"/>
            plain-task            | <bpmn:task id="it"/>
            plain-task            | <bpmn:manualTask id="it"/>
            complex-gateway       | <bpmn:complexGateway id="it"/>
            compensation          | <bpmn:transaction id="it"/>
            assignment            | <bpmn:userTask id="it" camunda:candidateGroups="clerk" camunda:assignee="ana"/>
            due-date              | <bpmn:userTask id="it" camunda:candidateGroups="clerk" camunda:dueDate="${x}"/>
            unknown-attribute     | <bpmn:userTask id="it" camunda:candidateGroup="clerk"/>
            unknown-namespace     | <bpmn:userTask id="it" x:a="1" xmlns:x="urn:x" camunda:candidateGroups="clerk"/>
            bad-name              | <bpmn:userTask id="it" camunda:candidateGroups="${roles}"/>
            bad-name              | <bpmn:userTask id="it" camunda:candidateGroups="clerk" camunda:formKey="embedded:app:x.html"/>
            listener              | <bpmn:userTask id="it" camunda:candidateGroups="clerk"><bpmn:extensionElements><camunda:taskListener class="E" event="create"/></bpmn:extensionElements></bpmn:userTask>
            connector             | <bpmn:serviceTask id="it"><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>
            field-injection       | <bpmn:serviceTask id="it" camunda:delegateExpression="${issueEntry}"><bpmn:extensionElements><camunda:field name="x" stringValue="y"/></bpmn:extensionElements></bpmn:serviceTask>
            misplaced-element     | <bpmn:userTask id="it" camunda:candidateGroups="clerk"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a">b</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
            unknown-process       | <bpmn:callActivity id="it" calledElement="mian"/>
            call-binding          | <bpmn:callActivity id="it" calledElement="main" camunda:calledElementBinding="latest"/>
            recursive-call        | <bpmn:callActivity id="it" calledElement="main"/>
            wait-without-message  | <bpmn:receiveTask id="it"/>
            unknown-reference     | <bpmn:receiveTask id="it" messageRef="nothing"/>
            schema-location       | <bpmn:userTask id="it" camunda:candidateGroups="clerk" xsi:schemaLocation="urn:x http://127.0.0.1/x.xsd"/>
            loop-cardinality      | <bpmn:userTask id="it" camunda:candidateGroups="clerk"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${application.count}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            """)
    void refuses(String code, String element) {
        lint(around(element)).finds(code);
    }

    @Test
    void namesTheRightStepInputAndFunction() {
        lint(around("<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${isueEntry}\"/>"))
                .finds("unknown-step", "`isueEntry`", "Did you mean `issueEntry`?");
        lint(around(step(input("evnt", "granted"))))
                .finds("missing-input", "`event`")
                .finds("unknown-input", "`evnt`", "`event`");
        lint(around(step(input("event", "${cuont(application.vehicles)}"))))
                .finds("unknown-function", "Did you mean `count`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            method-call        | ${application.vehicles.size()}
            method-call        | ${''.getClass().forName('java.lang.Runtime')}
            unknown-function   | ${system('rm')}
            unknown-function   | ${fn:count(application)}
            wrong-arguments    | ${daysBetween(today())}
            not-a-path         | ${''['class']['classLoader'] != null}
            not-a-path         | ${today().time}
            not-a-path         | ${(1 + 2)['x']}
            bad-pattern        | ${matches(application.name, '(?=x)y')}
            bad-pattern        | ${matches(application.name, '[')}
            expression-syntax  | ${application.}
            expression-syntax  | ${application.a == 'b'
            """)
    void refusesExpression(String code, String expression) {
        lint(around(step(input("event", expression)))).finds(code);
    }

    @Test
    void refusesAnExpressionThatWouldOverflowItsParser() {
        lint(around(step(input("event", "${" + "(".repeat(3_000) + "1" + ")".repeat(3_000) + "}"))))
                .finds("expression-too-large");
    }

    @Test
    void takesInventoryOfPathsInListsMapsAndIndexes() {
        Linted linted = lint(around(step(input("event", "${application.vehicles[0].plate} and ${entry['number']}")
                + "<camunda:inputParameter name=\"to\"><camunda:list><camunda:value>${review.by}</camunda:value>"
                + "</camunda:list></camunda:inputParameter>")));

        linted.isClean();
        assertThat(linted.inventory().paths())
                .extracting(PathUse::path)
                .containsExactly("application.vehicles.plate", "entry.number", "review.by");
        assertThat(linted.inventory().steps().get(0).inputs()).containsEntry("to", "[${review.by}]");
    }

    @Test
    void readsAPathInBrackets() {
        Linted linted = lint(around(step(input(
                "event", "${(application.vehicles)[0].plate} ${matches(application.name, '^[A-Z]{2} \\\\d+$')}"))));

        linted.isClean();
        assertThat(linted.inventory().paths())
                .extracting(PathUse::path)
                .containsExactly("application.vehicles.plate", "application.name");
    }

    @Test
    void conditionsMustBeExpressions() {
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "g")
                        + "<bpmn:exclusiveGateway id=\"g\" default=\"g_b\"/>"
                        + flow("g", "a", "review.outcome == 'x'") + flow("g", "b")
                        + "<bpmn:endEvent id=\"a\"/><bpmn:endEvent id=\"b\"/>"))
                .finds("not-an-expression", "review.outcome");
    }

    @Test
    void refusesALoopOfGatewaysThatNeverWaits() {
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "a") + "<bpmn:exclusiveGateway id=\"a\"/>"
                        + "<bpmn:exclusiveGateway id=\"b\" default=\"b_a\"/>" + flow("a", "b") + flow("b", "a")
                        + flow("b", "e", "${application.done}") + "<bpmn:endEvent id=\"e\"/>"))
                .finds("loop-without-wait", "a -> b");
    }

    @Test
    void acceptsALoopThatWaits() {
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "b")
                        + "<bpmn:exclusiveGateway id=\"b\" default=\"b_t\"/>" + flow("b", "t")
                        + flow("b", "e", "${review.outcome == 'right'}") + "<bpmn:endEvent id=\"e\"/>"))
                .isClean();
    }

    @Test
    void acceptsALoopThroughASubprocessOnlyIfEveryWayThroughItWaits() {
        String loop = "<bpmn:startEvent id=\"s\"/>" + flow("s", "sub")
                + "<bpmn:subProcess id=\"sub\"><bpmn:startEvent id=\"s2\"/>" + flow("s2", "g2")
                + "<bpmn:exclusiveGateway id=\"g2\" default=\"g2_t2\"/>" + flow("g2", "t2") + "%s" + flow("t2", "e2")
                + flow("g2", "e2", "${application.quick}") + "<bpmn:endEvent id=\"e2\"/></bpmn:subProcess>"
                + flow("sub", "g") + "<bpmn:exclusiveGateway id=\"g\" default=\"g_sub\"/>" + flow("g", "sub")
                + flow("g", "e", "${review.outcome == 'right'}") + "<bpmn:endEvent id=\"e\"/>";

        lint(process(loop.formatted(userTask("t2")))).finds("loop-without-wait");
        lint(process(loop.formatted(userTask("t2")).replace(flow("g2", "e2", "${application.quick}"), "")))
                .isClean();
    }

    @Test
    void tellsUnreachableStoppingAndEndlessWays() {
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "e")
                        + "<bpmn:endEvent id=\"e\"/>" + userTask("lost") + flow("lost", "e")))
                .finds("unreachable", "`lost` (Do lost)");
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t")))
                .finds("path-stops", "`t`");
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "u") + userTask("u")
                        + flow("u", "t")))
                .finds("endless-path", "`u`");
    }

    @Test
    void wantsGatewaysThatCannotGetStuck() {
        lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "g") + "<bpmn:exclusiveGateway id=\"g\"/>"
                        + flow("g", "a") + flow("g", "b", "${application.x}")
                        + "<bpmn:endEvent id=\"a\"/><bpmn:endEvent id=\"b\"/>"))
                .finds("missing-condition", "`g`")
                .finds("no-default-flow");
    }

    @Test
    void comparesErrorsCaughtWithErrorsRaised() {
        String model =
                """
                <bpmn:error id="er" errorCode="%s"/>
                <bpmn:process id="main" isExecutable="true"><bpmn:startEvent id="s"/>%s
                <bpmn:serviceTask id="it" camunda:delegateExpression="${reserve}"><bpmn:extensionElements>
                <camunda:inputOutput><camunda:inputParameter name="amount">1</camunda:inputParameter></camunda:inputOutput>
                </bpmn:extensionElements></bpmn:serviceTask>%s
                <bpmn:boundaryEvent id="b" attachedToRef="it"><bpmn:errorEventDefinition errorRef="er"/></bpmn:boundaryEvent>
                %s<bpmn:endEvent id="e"/></bpmn:process>""";
        String wrong = model.formatted("exhuasted", flow("s", "it"), flow("it", "e"), flow("b", "e"));

        lint(definitions(wrong))
                .finds("error-never-raised", "`exhuasted`", "Did you mean `exhausted`?")
                .finds("error-not-caught", "`exhausted`");
        assertThat(lint(definitions(wrong)).the("error-never-raised").severity())
                .isEqualTo(Severity.WARNING);
        lint(definitions(wrong.replace("exhuasted", "exhausted"))).isClean();
        lint(definitions(wrong.replace("exhuasted", "java.lang.Throwable"))).finds("bad-code", "java.lang.Throwable");
        lint(definitions(wrong.replace(" errorRef=\"er\"", ""))).finds("event-without-code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <bpmn:timeDuration>PT72H</bpmn:timeDuration>                 | true
            <bpmn:timeDuration>P10D</bpmn:timeDuration>                  | true
            <bpmn:timeDuration>10 days</bpmn:timeDuration>               | false
            <bpmn:timeDate>2026-12-31T12:00:00Z</bpmn:timeDate>          | true
            <bpmn:timeDate>tomorrow</bpmn:timeDate>                      | false
            <bpmn:timeCycle>R3/PT24H</bpmn:timeCycle>                    | true
            <bpmn:timeCycle>R/PT0S</bpmn:timeCycle>                      | false
            <bpmn:timeCycle>0/1 * * * * ?</bpmn:timeCycle>               | false
            <bpmn:timeCycle>${application.pace}</bpmn:timeCycle>         | false
            """)
    void checksTimers(String timer, boolean right) {
        Linted linted = lint(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "e")
                + "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"t\" cancelActivity=\"false\"><bpmn:timerEventDefinition>"
                + timer + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>" + flow("b", "e")
                + "<bpmn:endEvent id=\"e\"/>"));

        assertThat(linted.codes().contains("bad-timer")).isEqualTo(!right);
    }

    @Test
    void findsIdsThatAreUsedTwiceAlsoAcrossFiles() {
        lint(around("<bpmn:userTask id=\"start\" camunda:candidateGroups=\"clerk\"/>"))
                .finds("duplicate-id", "`start`");
        Map<String, byte[]> two = new HashMap<>(around(userTask("it")));
        two.put("other.bpmn", two.get("process.bpmn"));
        lint(two).finds("duplicate-process", "`main`", "other.bpmn:");
    }

    @Test
    void refusesAProcessThatWouldNotRun() {
        lint(definitions("<bpmn:process id=\"p\"><bpmn:startEvent id=\"s\"/>" + flow("s", "e")
                        + "<bpmn:endEvent id=\"e\"/></bpmn:process>"))
                .finds("not-executable");
        lint(process("<bpmn:startEvent id=\"s\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration>"
                        + "</bpmn:timerEventDefinition></bpmn:startEvent>" + flow("s", "e")
                        + "<bpmn:endEvent id=\"e\"/>"))
                .finds("bad-start")
                .finds("unsupported-start", "not supported yet");
    }

    @Test
    void refusesDoctypesMalformedDeepAndHugeFiles() {
        String doctype = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        lint(file("p.bpmn", "<?xml version=\"1.0\"?>" + doctype + "<x>&f;</x>")).finds("doctype");
        lint(file("p.dmn", doctype + "<x/>")).finds("doctype");
        lint(file("p.bpmn", "<a><b></a>")).finds("malformed-xml");
        lint(file("p.bpmn", "")).finds("malformed-xml");
        lint(file("p.bpmn", "<a>".repeat(20_000) + "</a>".repeat(20_000))).finds("too-deep");
        lint(file("p.bpmn", "<a>" + "<b/>".repeat(20_001) + "</a>")).finds("too-many-elements");
        lint(file("p.bpmn", "<a>" + " ".repeat(2_000_001) + "</a>")).finds("too-large");
        lint(file("p.bpmn", "<html/>")).finds("not-a-model", "<html>");
    }

    @Test
    void neverThrowsForWhatStandsInAFile() {
        byte[] garbage = new byte[4_096];
        new java.util.Random(7).nextBytes(garbage);

        lint(Map.of("a.bpmn", garbage, "b.dmn", garbage, "c.bpmn", new byte[0])).finds("malformed-xml");
        lint(definitions("<bpmn:process/>")).finds("missing-id");
        lint(process("<bpmn:sequenceFlow/><bpmn:boundaryEvent/><bpmn:subProcess/><bpmn:callActivity/>"))
                .finds("missing-id");
    }
}
