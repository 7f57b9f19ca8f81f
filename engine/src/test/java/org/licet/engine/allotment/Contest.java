package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;

/** Quay permits for which applicants compete: the longer the quay that is asked for, the better the score. */
final class Contest {

    static final String CALL = "spring-2026";
    static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-04-01T00:00:00Z");

    private static final String DECISION =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="score-file" name="Score"
                namespace="https://licet.org/packages/quay-permit">
              <decision id="score" name="Score">
                <decisionTable id="score-table" hitPolicy="UNIQUE">
                  <input id="score-metres" label="Metres">
                    <inputExpression id="score-metres-expression" typeRef="number"><text>application.metres</text></inputExpression>
                  </input>
                  <output id="score-points" label="Points" name="points" typeRef="number" />
                  <rule id="score-rule-1">
                    <inputEntry id="score-rule-1-in"><text></text></inputEntry>
                    <outputEntry id="score-rule-1-out"><text>application.metres</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
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
            <bpmn:serviceTask id="enter" name="Enter the ranking" camunda:delegateExpression="${enterRanking}" />
            <bpmn:sequenceFlow id="toWait" sourceRef="enter" targetRef="await" />
            <bpmn:receiveTask id="await" name="Wait for the ranking" messageRef="ranked" />
            <bpmn:sequenceFlow id="toRanked" sourceRef="await" targetRef="which" />
            <bpmn:exclusiveGateway id="which" name="Placed?" default="unplaced" />
            <bpmn:sequenceFlow id="placed" sourceRef="which" targetRef="confirm">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ranking.outcome == 'placed'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="waiting" sourceRef="which" targetRef="await">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ranking.outcome == 'waiting'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="unplaced" sourceRef="which" targetRef="refuse" />
            <bpmn:userTask id="confirm" name="Confirm the place" camunda:formKey="check" camunda:candidateGroups="examiner" />
            <bpmn:sequenceFlow id="toConfirmed" sourceRef="confirm" targetRef="confirmed" />
            <bpmn:exclusiveGateway id="confirmed" name="Confirmed?" default="sure" />
            <bpmn:sequenceFlow id="sure" sourceRef="confirmed" targetRef="grant" />
            <bpmn:sequenceFlow id="notSure" sourceRef="confirmed" targetRef="refuse">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'refuse'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    private final Harbour harbour;
    private final FilingApplication filing;
    private final Allotments allotments;
    private final Competitions competitions;
    private final SettableClock clock;
    final String key = "contest-" + UUID.randomUUID().toString().substring(0, 8);
    final Actor operator;
    private final String permit;

    Contest(
            Harbour harbour,
            Quay quay,
            FilingApplication filing,
            Allotments allotments,
            Competitions competitions,
            SettableClock clock,
            String ties) {
        this.harbour = harbour;
        this.filing = filing;
        this.allotments = allotments;
        this.competitions = competitions;
        this.clock = clock;
        this.operator = harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR));
        this.permit = quay.publish(quay.files()
                .yaml("competition: {key: " + key + ", window: call, score: score.points, ties: " + ties + "}\n")
                .with("decisions/score.dmn", DECISION)
                .with(
                        "process.bpmn",
                        "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"checked\" targetRef=\"grant\" />",
                        COMPETING)
                .with(
                        "process.bpmn",
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:message id=\"ranked\" name=\"ranked\" />"));
    }

    void call(String name, String places, Instant opens, Instant closes, @Nullable Instant ranksAt) {
        allotments.set(operator, key, name, new Setting("", new BigDecimal(places), opens, closes, ranksAt));
    }

    void places(String places) {
        call(CALL, places, OPENS, CLOSES, null);
    }

    ApplicationReference filed(Actor by, int metres) {
        return filing.file(new Filing(
                        by,
                        permit,
                        null,
                        Harbour.json("{'goods': 'Timber', 'metres': " + metres + "}"),
                        List.of(),
                        false,
                        Locale.ENGLISH))
                .reference();
    }

    /** Filed, checked and entered, a minute after the one before. */
    ApplicationReference entered(Actor by, int metres) {
        clock.set(clock.instant().plusSeconds(60));
        ApplicationReference reference = filed(by, metres);
        harbour.deliver();
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'grant'}");
        harbour.deliver();
        return reference;
    }

    void ranked() {
        clock.set(CLOSES);
        competitions.rank(operator, key, CALL);
        harbour.deliver();
    }
}
