package org.licet.processes.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Models for tests: the frame around what a test is about. */
public final class Bpmn {
    private static final String DEFINITIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="definitions" targetNamespace="http://licet.example">
            %s
            </bpmn:definitions>
            """;

    private Bpmn() {}

    /** @param body flow elements of the executable process {@code main} */
    public static Map<String, byte[]> process(String body) {
        return definitions(
                """
                <bpmn:process id="main" isExecutable="true">
                %s
                </bpmn:process>"""
                        .formatted(body));
    }

    /** @param content all inside {@code definitions} */
    public static Map<String, byte[]> definitions(String content) {
        return file("process.bpmn", DEFINITIONS.formatted(content));
    }

    public static Map<String, byte[]> file(String path, String content) {
        return Map.of(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** start - the given element (id {@code it}) - end */
    public static Map<String, byte[]> around(String element) {
        return process(
                """
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="in" sourceRef="start" targetRef="it"/>
                %s
                <bpmn:sequenceFlow id="out" sourceRef="it" targetRef="end"/>
                <bpmn:endEvent id="end"/>"""
                        .formatted(element));
    }

    public static String userTask(String id) {
        return "<bpmn:userTask id=\"" + id + "\" name=\"Do " + id + "\" camunda:formKey=\"review\""
                + " camunda:candidateGroups=\"clerk,examiner\"/>";
    }

    public static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"/>";
    }

    public static String flow(String from, String to, String condition) {
        return "<bpmn:sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\">"
                + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"><![CDATA[" + condition
                + "]]></bpmn:conditionExpression></bpmn:sequenceFlow>";
    }
}
