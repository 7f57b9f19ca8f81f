package org.licet.engine.catalogue;

/** The mooring permit with all the law around it that a package can declare. */
final class LegalPackage {
    static final String YAML = "package.yaml";
    static final String BPMN = "process.bpmn";
    static final String AMEND = "amend.bpmn";
    static final String OPINION = "forms/border-opinion.schema.json";
    static final String REQUEST = "forms/amendment.schema.json";

    private static final String LIFE =
            """
            term:
              length: 10 working days
              silence: none
              suspension: {max: 30 days, then: lapse}
            requirements:
              - {id: seaworthy, title: reason.unsafe-boat, legalBasis: [water-code]}
              - {id: readable-proof, title: reason.no-place, legalBasis: [water-code]}
            separation:
              - [review, approve]
            opinions:
              - id: border
                title: {en: Border police, ro: Poliția de frontieră, ru: Пограничная полиция}
                agency: border-police
                role: officer
                form: border-opinion
                shows: [application.boat, place.berth, review.outcome]
                term: 3 working days
                silence: favourable
            operations:
              amend:
                by: holder
                process: amend
                form: amendment
                term: {length: 5 working days, silence: grant}
                entry: {boat: operation.boat}
              renew: {by: holder, process: amend, form: amendment, opens: 60 days, entry: {from: operation.from}}
              duplicate: {by: holder}
              suspend:
                by: agency
                role: harbourmaster
                longest: 1 month
                grounds:
                  - {id: unpaid-dues, title: reason.no-place, legalBasis: [water-code]}
              resume: {by: agency, role: harbourmaster}
              withdraw:
                by: holder
                grounds:
                  - {id: own-request, title: reason.no-place, legalBasis: [water-code]}
              annul:
                by: agency
                grounds:
                  - {id: false-data, title: reason.unsafe-boat, legalBasis: [water-code]}
              use: {by: agency, role: supervisor, quantity: length}
            competition: {key: berths, window: call, by: application.kind, score: place.points, ties: together}
            fee: {decision: place.price, currency: MDL, when: before-issue, payWithin: 72 hours}
            sharedWith: [customs, fisheries]
            """;

    private LegalPackage() {}

    static TestPackage good() {
        return TestPackage.mooringPermit()
                .replace(YAML, "term: {length: 10 working days, silence: none}\n", LIFE)
                .replace(YAML, "  entry:\n", "  reminders: [30 days, 7 days]\n  entry:\n")
                .replace(
                        "decisions/place.dmn",
                        "    <output id=\"place-validity\"",
                        "    <output id=\"place-points\" label=\"Points\" name=\"points\" typeRef=\"number\" />\n"
                                + "      <output id=\"place-price\" label=\"Price\" name=\"price\" typeRef=\"number\" />\n"
                                + "      <output id=\"place-validity\"")
                .replace("decisions/place.dmn", "<outputEntry id=\"place-rule-1-out-2\"", outputs(1))
                .replace("decisions/place.dmn", "<outputEntry id=\"place-rule-2-out-2\"", outputs(2))
                .replace(
                        BPMN,
                        "sourceRef=\"review\" targetRef=\"reviewed\"",
                        "sourceRef=\"review\" targetRef=\"approve\"")
                .replace(
                        BPMN,
                        "    <bpmn:sequenceFlow id=\"toPlace\"",
                        "    <bpmn:userTask id=\"approve\" camunda:formKey=\"review\" camunda:candidateGroups=\"harbourmaster\" />\n"
                                + "    <bpmn:sequenceFlow id=\"toApproved\" sourceRef=\"approve\" targetRef=\"reviewed\" />\n"
                                + "    <bpmn:sequenceFlow id=\"toPlace\"")
                .replace(BPMN, "      <bpmn:incoming>toReviewed</bpmn:incoming>\n", "")
                .replace(BPMN, "      <bpmn:outgoing>toReviewed</bpmn:outgoing>\n", "")
                .with(AMEND, AMENDING)
                .with(OPINION, OPINION_FORM)
                .with(REQUEST, REQUEST_FORM);
    }

    /** A part of the main process that a message starts. */
    static TestPackage waitingFor(String message, boolean interrupting) {
        return good().replace(
                        BPMN,
                        "  </bpmn:process>",
                        """
                            <bpmn:subProcess id="told" triggeredByEvent="true">
                              <bpmn:startEvent id="tell" isInterrupting="%s">
                                <bpmn:messageEventDefinition id="telling" messageRef="news" />
                              </bpmn:startEvent>
                              <bpmn:endEvent id="toldEnd" />
                              <bpmn:sequenceFlow id="toToldEnd" sourceRef="tell" targetRef="toldEnd" />
                            </bpmn:subProcess>
                          </bpmn:process>
                          <bpmn:message id="news" name="%s" />"""
                                .formatted(interrupting, message));
    }

    private static String outputs(int rule) {
        return """
            <outputEntry id="place-rule-%1$d-out-p"><text>%1$d</text></outputEntry>
                    <outputEntry id="place-rule-%1$d-out-q"><text>100</text></outputEntry>
                    <outputEntry id="place-rule-%1$d-out-2\""""
                .formatted(rule);
    }

    private static final String AMENDING =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="amending" targetNamespace="https://licet.org/packages/mooring-permit">
              <bpmn:process id="amend" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="asked" />
                <bpmn:userTask id="look" camunda:formKey="review" camunda:candidateGroups="examiner" />
                <bpmn:exclusiveGateway id="looked" default="toWell" />
                <bpmn:endEvent id="well" />
                <bpmn:endEvent id="bad" />
                <bpmn:sequenceFlow id="toLook" sourceRef="asked" targetRef="look" />
                <bpmn:sequenceFlow id="toLooked" sourceRef="look" targetRef="looked" />
                <bpmn:sequenceFlow id="toWell" sourceRef="looked" targetRef="change" />
                <bpmn:serviceTask id="change" camunda:delegateExpression="${changeEntry}" />
                <bpmn:sequenceFlow id="toChanged" sourceRef="change" targetRef="well" />
                <bpmn:sequenceFlow id="toBad" sourceRef="looked" targetRef="bad">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${operation.boat == 'Titanic'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String OPINION_FORM =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "review",
              "type": "object",
              "properties": {
                "outcome": { "title": "review.outcome", "type": "string", "enum": ["favourable", "unfavourable"] },
                "note": { "title": "review.reason", "type": "string", "maxLength": 400 }
              },
              "required": ["outcome"],
              "examples": [{ "outcome": "favourable" }]
            }
            """;

    private static final String REQUEST_FORM =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "application",
              "type": "object",
              "properties": {
                "boat": { "title": "application.boat", "type": "string", "maxLength": 60 },
                "from": { "title": "application.from", "type": "string", "format": "date" },
                "remarks": { "title": "application.remarks", "type": "string", "maxLength": 400 }
              },
              "required": ["boat"],
              "examples": [{ "boat": "Lebăda" }]
            }
            """;
}
