package org.licet.engine.dependent;

import org.licet.engine.testing.Quay;

/** Packages of the quay that start one another. */
final class Works {

    private static final String BPMN = "process.bpmn";
    private static final String FIRST = "<bpmn:sequenceFlow id=\"toCheck\" sourceRef=\"filed\" targetRef=\"check\" />";

    /** The answers of this file, as the other form asks for them. */
    static final String ANSWERS =
            """
            <camunda:inputParameter name="data"><camunda:map>
              <camunda:entry key="goods">${application.goods}</camunda:entry>
              <camunda:entry key="metres">${application.metres}</camunda:entry>
            </camunda:map></camunda:inputParameter>
            """;

    private Works() {}

    /** Starts the other authorization, waits for what comes of it, and goes on to the check only with a grant. */
    static Quay.Files starting(Quay.Files files, String other, String inputs) {
        return files.with(
                        BPMN,
                        FIRST,
                        start("filed", other, inputs)
                                + """
                                <bpmn:sequenceFlow id="toWait" sourceRef="apply" targetRef="wait" />
                                <bpmn:receiveTask id="wait" name="Wait" messageRef="answered" />
                                <bpmn:sequenceFlow id="toAnswer" sourceRef="wait" targetRef="answer" />
                                <bpmn:exclusiveGateway id="answer" default="toRefuse" />
                                <bpmn:sequenceFlow id="toCheck" sourceRef="answer" targetRef="check">
                                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${dependents.apply.outcome == 'grant' &amp;&amp; !isEmpty(dependents.apply.entryNumber)}</bpmn:conditionExpression>
                                </bpmn:sequenceFlow>
                                <bpmn:sequenceFlow id="toRefuse" sourceRef="answer" targetRef="refuse" />
                                """)
                .with(
                        BPMN,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:message id=\"answered\" name=\"dependent-apply\" />");
    }

    /** Starts the other authorization and goes on. */
    static Quay.Files startingOnly(Quay.Files files, String other, String inputs) {
        return files.with(
                BPMN,
                FIRST,
                start("filed", other, inputs)
                        + "<bpmn:sequenceFlow id=\"toCheck\" sourceRef=\"apply\" targetRef=\"check\" />");
    }

    /** Starts it as often as that, and waits as often. */
    static Quay.Files startingMany(Quay.Files files, String other, int times) {
        String start = start("filed", other, ANSWERS)
                .replace(
                        "</bpmn:serviceTask>",
                        "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\">" + loop(times)
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>");
        return files.with(
                        BPMN,
                        FIRST,
                        start
                                + "<bpmn:sequenceFlow id=\"toWait\" sourceRef=\"apply\" targetRef=\"wait\" />"
                                + "<bpmn:receiveTask id=\"wait\" messageRef=\"answered\">"
                                + "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\">" + loop(times)
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:receiveTask>"
                                + "<bpmn:sequenceFlow id=\"toCheck\" sourceRef=\"wait\" targetRef=\"check\" />")
                .with(
                        BPMN,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:message id=\"answered\" name=\"dependent-apply\" />");
    }

    private static String loop(int times) {
        return "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">" + times + "</bpmn:loopCardinality>";
    }

    private static String start(String from, String other, String inputs) {
        return """
                <bpmn:sequenceFlow id="toApply" sourceRef="%s" targetRef="apply" />
                <bpmn:serviceTask id="apply" name="Apply for the works" camunda:delegateExpression="${startApplication}">
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="authorization">%s</camunda:inputParameter>
                    %s
                  </camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>
                """
                .formatted(from, other, inputs);
    }

    static String input(String name, String value) {
        return "<camunda:inputParameter name=\"" + name + "\">" + value + "</camunda:inputParameter>";
    }

    static String documents(String target, String source) {
        return "<camunda:inputParameter name=\"documents\"><camunda:map><camunda:entry key=\"" + target + "\">" + source
                + "</camunda:entry></camunda:map></camunda:inputParameter>";
    }
}
