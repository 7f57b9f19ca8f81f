package org.licet.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.licet.engine.catalogue.PackageSource;

/** The quay permit, for which customs and a laboratory are asked at once before the check. */
public final class AskingQuay {

    public static final String CUSTOMS = "customs";
    public static final String LABORATORY = "laboratory";

    private AskingQuay() {}

    public static Quay.Files of(Quay quay) {
        return quay.files()
                .yaml(LAW)
                .with("process.bpmn", PROCESS)
                .with("forms/opinion.schema.json", FORM)
                .with("forms/check.schema.json", CHECKS, CHECKS_OR_AGAIN);
    }

    /** The same as a package of any agency. */
    public static PackageSource source(String id, String agency) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Quay.FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = Quay.FOLDER.relativize(path).toString();
                files.put(name, changed(name, Files.readString(path), id, agency));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("process.bpmn", PROCESS.getBytes(StandardCharsets.UTF_8));
        files.put("forms/opinion.schema.json", FORM.getBytes(StandardCharsets.UTF_8));
        return new PackageSource(files);
    }

    private static byte[] changed(String path, String text, String id, String agency) {
        String changed = text.replace("quay-permit", id)
                .replace("agency: marina", "agency: " + agency)
                .replace(CHECKS, CHECKS_OR_AGAIN);
        return (path.equals("package.yaml") ? changed + LAW : changed).getBytes(StandardCharsets.UTF_8);
    }

    private static final String CHECKS = "[\"grant\", \"refuse\"]";
    private static final String CHECKS_OR_AGAIN = "[\"grant\", \"refuse\", \"again\"]";

    private static final String LAW =
            """
            opinions:
              - id: customs
                title: {en: Customs, ro: Vama, ru: Таможня}
                agency: customs
                role: officer
                form: opinion
                shows: [application.goods, documents.plan]
                term: 3 working days
                silence: favourable
              - id: laboratory
                title: {en: Laboratory, ro: Laborator, ru: Лаборатория}
                agency: laboratory
                role: expert
                form: opinion
                shows: [application.metres]
                term: 5 working days
            """;

    private static final String FORM =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "outcome": { "title": "Opinion", "type": "string", "enum": ["favourable", "unfavourable"] },
                "note": { "title": "Note", "type": "string", "maxLength": 200 }
              },
              "required": ["outcome"]
            }
            """;

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="definitions" targetNamespace="https://licet.org/packages/quay-permit">
              <bpmn:message id="customsSaid" name="opinion-customs" />
              <bpmn:message id="laboratorySaid" name="opinion-laboratory" />
              <bpmn:process id="quay-permit" name="Quay permit" isExecutable="true">
                <bpmn:startEvent id="filed" name="Filed" />
                <bpmn:sequenceFlow id="toFork" sourceRef="filed" targetRef="fork" />
                <bpmn:parallelGateway id="fork" />
                <bpmn:sequenceFlow id="toCustoms" sourceRef="fork" targetRef="askCustoms" />
                <bpmn:sequenceFlow id="toLaboratory" sourceRef="fork" targetRef="askLaboratory" />
                <bpmn:serviceTask id="askCustoms" name="Ask customs" camunda:delegateExpression="${requestOpinion}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="opinion">customs</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toWaitCustoms" sourceRef="askCustoms" targetRef="waitCustoms" />
                <bpmn:receiveTask id="waitCustoms" name="Customs" messageRef="customsSaid" />
                <bpmn:sequenceFlow id="fromCustoms" sourceRef="waitCustoms" targetRef="join" />
                <bpmn:serviceTask id="askLaboratory" name="Ask laboratory" camunda:delegateExpression="${requestOpinion}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="opinion">laboratory</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toWaitLaboratory" sourceRef="askLaboratory" targetRef="waitLaboratory" />
                <bpmn:receiveTask id="waitLaboratory" name="Laboratory" messageRef="laboratorySaid" />
                <bpmn:sequenceFlow id="fromLaboratory" sourceRef="waitLaboratory" targetRef="join" />
                <bpmn:parallelGateway id="join" />
                <bpmn:sequenceFlow id="toSaid" sourceRef="join" targetRef="said" />
                <bpmn:exclusiveGateway id="said" name="Favourable?" default="toCheck" />
                <bpmn:sequenceFlow id="toCheck" sourceRef="said" targetRef="check" />
                <bpmn:sequenceFlow id="against" sourceRef="said" targetRef="refuse">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${opinions.customs.outcome == 'unfavourable'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:userTask id="check" name="Check" camunda:formKey="check" camunda:candidateGroups="examiner" />
                <bpmn:sequenceFlow id="toChecked" sourceRef="check" targetRef="checked" />
                <bpmn:exclusiveGateway id="checked" name="Decision?" default="yes" />
                <bpmn:sequenceFlow id="again" sourceRef="checked" targetRef="askAgain">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'again'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:serviceTask id="askAgain" name="Ask customs again" camunda:delegateExpression="${requestOpinion}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="opinion">customs</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toWaitAgain" sourceRef="askAgain" targetRef="waitAgain" />
                <bpmn:receiveTask id="waitAgain" name="Customs" messageRef="customsSaid" />
                <bpmn:sequenceFlow id="toCheckAgain" sourceRef="waitAgain" targetRef="check" />
                <bpmn:sequenceFlow id="yes" sourceRef="checked" targetRef="grant" />
                <bpmn:sequenceFlow id="no" sourceRef="checked" targetRef="refuse">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'refuse'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:serviceTask id="grant" name="Record the grant" camunda:delegateExpression="${recordDecision}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="outcome">grant</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toIssue" sourceRef="grant" targetRef="issue" />
                <bpmn:serviceTask id="issue" name="Issue" camunda:delegateExpression="${issueEntry}" />
                <bpmn:sequenceFlow id="toIssued" sourceRef="issue" targetRef="issued" />
                <bpmn:endEvent id="issued" name="Issued" />
                <bpmn:serviceTask id="refuse" name="Record the refusal" camunda:delegateExpression="${recordDecision}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="outcome">refuse</camunda:inputParameter>
                      <camunda:inputParameter name="reasons">no-room</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toRefused" sourceRef="refuse" targetRef="refused" />
                <bpmn:endEvent id="refused" name="Refused" />
              </bpmn:process>
            </bpmn:definitions>
            """;
}
