package org.licet.server.testing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.StreetStall;

/** The stall of the README whose clerk may ask the applicant to remedy what the law requires. */
public final class CorrectedStall {

    private CorrectedStall() {}

    /** @param suspension {@code {max: 10 days, then: lapse}} */
    public static PackageSource source(String id, String suspension) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source()
                .files()
                .forEach((path, bytes) -> files.put(
                        path,
                        changed(path, new String(bytes, StandardCharsets.UTF_8), suspension)
                                .replace(StreetStall.ID, id)
                                .getBytes(StandardCharsets.UTF_8)));
        return new PackageSource(files);
    }

    private static String changed(String path, String text, String suspension) {
        return switch (path) {
            case "package.yaml" -> law(text, suspension);
            case "forms/check.schema.json" ->
                text.replace(
                                "\"title\": \"Refuse\" }]",
                                "\"title\": \"Refuse\" }, { \"const\": \"correct\", \"title\": \"Ask\" }]")
                        .replace(
                                "\"properties\": {\n    \"outcome\": {",
                                "\"properties\": {\n    \"marks\": { \"$ref\": \"licet:marks\" },\n    \"outcome\": {");
            case "process.bpmn" -> drawing(text);
            default -> text;
        };
    }

    private static String law(String text, String suspension) {
        return text.replace("silence: none}", "silence: none, suspension: " + suspension + "}")
                        .replace(
                                "  form: application\n",
                                """
                                  form: application
                                  documents:
                                    - {id: plan, title: {en: Plan}, required: false, types: [application/pdf], maxSize: 1 MB}
                                """)
                + """
                requirements:
                  - {id: true-data, title: {en: The data are true}, legalBasis: [roads-law]}
                """;
    }

    private static String drawing(String text) {
        return text.replace(
                        "  <bpmn:process ",
                        "  <bpmn:message id=\"supplied\" name=\"correction-supplied\" />\n  <bpmn:process ")
                .replace(
                        "    <bpmn:serviceTask id=\"grant\"",
                        """
                            <bpmn:sequenceFlow id="correct" sourceRef="checked" targetRef="ask">
                              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'correct'}</bpmn:conditionExpression>
                            </bpmn:sequenceFlow>
                            <bpmn:serviceTask id="ask" name="Ask" camunda:delegateExpression="${requestCorrection}">
                              <bpmn:extensionElements>
                                <camunda:inputOutput>
                                  <camunda:inputParameter name="items">${check.marks}</camunda:inputParameter>
                                </camunda:inputOutput>
                              </bpmn:extensionElements>
                            </bpmn:serviceTask>
                            <bpmn:sequenceFlow id="toWait" sourceRef="ask" targetRef="wait" />
                            <bpmn:receiveTask id="wait" name="Supplied" messageRef="supplied" />
                            <bpmn:sequenceFlow id="toCheckAgain" sourceRef="wait" targetRef="check" />
                            <bpmn:serviceTask id="grant\"""");
    }
}
