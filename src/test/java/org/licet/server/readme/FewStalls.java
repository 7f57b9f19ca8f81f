package org.licet.server.readme;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;

/** The stall of {@code README.md} where there are not enough of them: by quota, or by competition. */
public final class FewStalls {

    private static final String YES = "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"checked\" targetRef=\"grant\" />";

    private static final String RESERVING =
            """
            <bpmn:sequenceFlow id="yes" sourceRef="checked" targetRef="reserve" />
            <bpmn:serviceTask id="reserve" name="Reserve" camunda:delegateExpression="${reserve}" />
            <bpmn:boundaryEvent id="full" name="Nothing is left" attachedToRef="reserve">
              <bpmn:errorEventDefinition errorRef="exhausted" />
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="toFull" sourceRef="full" targetRef="refuseFull" />
            <bpmn:serviceTask id="refuseFull" name="Refuse" camunda:delegateExpression="${recordDecision}">
              <bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="outcome">refuse</camunda:inputParameter>
                <camunda:inputParameter name="reasons">unsafe-place</camunda:inputParameter>
              </camunda:inputOutput></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toRefusedFull" sourceRef="refuseFull" targetRef="refused" />
            <bpmn:sequenceFlow id="toGrant" sourceRef="reserve" targetRef="grant" />
            """;

    private static final String COMPETING =
            """
            <bpmn:sequenceFlow id="yes" sourceRef="checked" targetRef="rate" />
            <bpmn:serviceTask id="rate" name="Rate" camunda:delegateExpression="${evaluate}">
              <bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="decision">score</camunda:inputParameter>
              </camunda:inputOutput></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toEnter" sourceRef="rate" targetRef="enter" />
            <bpmn:serviceTask id="enter" name="Enter" camunda:delegateExpression="${enterRanking}" />
            <bpmn:sequenceFlow id="toWait" sourceRef="enter" targetRef="await" />
            <bpmn:receiveTask id="await" name="Wait for the ranking" messageRef="ranked" />
            <bpmn:sequenceFlow id="toRanked" sourceRef="await" targetRef="which" />
            <bpmn:exclusiveGateway id="which" name="Placed?" default="unplaced" />
            <bpmn:sequenceFlow id="placed" sourceRef="which" targetRef="grant">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ranking.outcome == 'placed'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="waiting" sourceRef="which" targetRef="await">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ranking.outcome == 'waiting'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="unplaced" sourceRef="which" targetRef="refuseFull" />
            <bpmn:serviceTask id="refuseFull" name="Refuse" camunda:delegateExpression="${recordDecision}">
              <bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="outcome">refuse</camunda:inputParameter>
                <camunda:inputParameter name="reasons">unsafe-place</camunda:inputParameter>
              </camunda:inputOutput></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toRefusedFull" sourceRef="refuseFull" targetRef="refused" />
            """;

    private static final String SCORE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="score-file" name="Score"
                namespace="https://licet.org/packages/few-stalls">
              <decision id="score" name="Score">
                <decisionTable id="score-table" hitPolicy="UNIQUE">
                  <input id="score-width" label="Width">
                    <inputExpression id="score-width-expression" typeRef="number"><text>check.width</text></inputExpression>
                  </input>
                  <output id="score-points" label="Points" name="points" typeRef="number" />
                  <rule id="score-rule-1">
                    <inputEntry id="score-rule-1-in"><text></text></inputEntry>
                    <outputEntry id="score-rule-1-out"><text>10 * check.width</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private FewStalls() {}

    public static PackageSource byQuota(String id) {
        SortedMap<String, String> texts = texts(id);
        texts.merge("package.yaml", "quota: {key: " + id + ", window: year}\n", String::concat);
        replace(texts, YES, RESERVING);
        replace(
                texts,
                "</bpmn:process>",
                "</bpmn:process><bpmn:error id=\"exhausted\" name=\"exhausted\" errorCode=\"exhausted\" />");
        return source(texts);
    }

    public static PackageSource byCompetition(String id) {
        SortedMap<String, String> texts = texts(id);
        texts.merge(
                "package.yaml", "competition: {key: " + id + ", window: call, score: score.points}\n", String::concat);
        texts.put("decisions/score.dmn", SCORE);
        replace(texts, YES, COMPETING);
        replace(texts, "</bpmn:process>", "</bpmn:process><bpmn:message id=\"ranked\" name=\"ranked\" />");
        return source(texts);
    }

    private static SortedMap<String, String> texts(String id) {
        SortedMap<String, String> texts = new TreeMap<>();
        StreetStall.source()
                .files()
                .forEach((path, bytes) ->
                        texts.put(path, new String(bytes, StandardCharsets.UTF_8).replace(StreetStall.ID, id)));
        return texts;
    }

    private static void replace(SortedMap<String, String> texts, String was, String is) {
        texts.computeIfPresent("process.bpmn", (path, text) -> text.replace(was, is));
    }

    private static PackageSource source(SortedMap<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new PackageSource(files);
    }
}
