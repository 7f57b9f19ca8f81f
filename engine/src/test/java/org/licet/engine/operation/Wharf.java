package org.licet.engine.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.notification.Notices;
import org.licet.engine.operation.Operations.Asked;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;

/** The quay permit with every operation; its entries and what becomes of them. */
abstract class Wharf {

    static final String LAW =
            """
            operations:
              amend:
                by: holder
                process: change
                form: change
                term: {length: 5 working days, silence: grant}
                entry: {goods: operation.goods}
              renew: {by: holder, opens: 60 days}
              duplicate: {by: holder}
              suspend:
                by: agency
                role: examiner
                grounds:
                  - {id: dues, title: {en: Unpaid dues, ro: Taxe neplătite, ru: Неуплата}, legalBasis: [harbour-act]}
              resume: {by: agency, role: examiner}
              withdraw:
                by: holder
                grounds:
                  - {id: own-request, title: {en: Own request, ro: La cerere, ru: По просьбе}, legalBasis: [harbour-act]}
              annul:
                by: agency
                grounds:
                  - {id: false-data, title: {en: False data, ro: Date false, ru: Ложные данные}, legalBasis: [harbour-act]}
              use: {by: agency, role: examiner, quantity: metres}
            """;

    static final String FORM =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "goods": { "title": "Goods", "type": "string", "minLength": 2, "maxLength": 100 }
              },
              "required": ["goods"]
            }
            """;

    static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="changing" targetNamespace="https://licet.org/packages/quay-permit">
              <bpmn:process id="change" isExecutable="true">
                <bpmn:startEvent id="asked" />
                <bpmn:sequenceFlow id="toLook" sourceRef="asked" targetRef="look" />
                <bpmn:userTask id="look" name="Look" camunda:formKey="check" camunda:candidateGroups="examiner" />
                <bpmn:sequenceFlow id="toLooked" sourceRef="look" targetRef="looked" />
                <bpmn:exclusiveGateway id="looked" default="well" />
                <bpmn:sequenceFlow id="well" sourceRef="looked" targetRef="grantChange" />
                <bpmn:sequenceFlow id="bad" sourceRef="looked" targetRef="refuseChange">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'refuse' || operation.goods == application.goods || entry.status != 'valid'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:serviceTask id="grantChange" camunda:delegateExpression="${recordDecision}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="outcome">grant</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toChange" sourceRef="grantChange" targetRef="changeIt" />
                <bpmn:serviceTask id="changeIt" camunda:delegateExpression="${changeEntry}" />
                <bpmn:sequenceFlow id="toChanged" sourceRef="changeIt" targetRef="changed" />
                <bpmn:endEvent id="changed" />
                <bpmn:serviceTask id="refuseChange" camunda:delegateExpression="${recordDecision}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="outcome">refuse</camunda:inputParameter>
                      <camunda:inputParameter name="reasons">no-room</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="toUnchanged" sourceRef="refuseChange" targetRef="unchanged" />
                <bpmn:endEvent id="unchanged" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    Quay quay;

    @Autowired
    Harbour harbour;

    @Autowired
    Operations operations;

    @Autowired
    Applications applications;

    @Autowired
    Registers registers;

    @Autowired
    Notices notices;

    @Autowired
    CaseFiles files;

    @Autowired
    EventLog log;

    /** An issued entry. */
    record Issued(Actor holder, String register, String number) {}

    Quay.Files law() {
        return quay.files()
                .yaml(LAW)
                .with("forms/change.schema.json", FORM)
                .with("change.bpmn", PROCESS)
                .with(
                        "package.yaml",
                        "  validity: 12 months\n",
                        "  validity: 12 months\n  reminders: [30 days, 5 working days]\n");
    }

    Issued issued() {
        return issued(law());
    }

    Issued issued(Quay.Files law) {
        Actor holder = harbour.applicant();
        ApplicationReference reference = quay.file(holder, quay.publish(law)).reference();
        harbour.deliver();
        harbour.work(clerk(), reference, "{'outcome': 'grant'}");
        ApplicationView view = view(holder, reference);
        return new Issued(holder, view.registerId(), view.entryNumber());
    }

    Actor clerk() {
        return harbour.clerk("examiner");
    }

    Receipt ask(Actor by, Issued entry, String operation, @Nullable String ground) {
        return ask(by, entry, operation, ground, "{}");
    }

    Receipt ask(Actor by, Issued entry, String operation, @Nullable String ground, String data) {
        return operations.ask(new Asked(
                by,
                entry.register(),
                entry.number(),
                operation,
                Harbour.json(data),
                ground,
                null,
                List.of(),
                null,
                Locale.ENGLISH));
    }

    Receipt use(Actor by, Issued entry, String amount) {
        return ask(by, entry, "use", null, "{'amount': " + amount + "}");
    }

    EntryView entry(Issued issued) {
        return registers
                .entry(issued.holder(), issued.register(), issued.number())
                .orElseThrow();
    }

    List<String> history(Issued issued) {
        return registers.history(issued.holder(), issued.register(), issued.number()).orElseThrow().stream()
                .map(Registers.Change::what)
                .toList();
    }

    ApplicationView view(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow();
    }

    List<String> told(Issued issued) {
        return notices.of(issued.holder(), null, 50).items().stream()
                .map(notice -> notice.kind().key())
                .toList();
    }

    List<String> events(Issued issued) {
        return log.of(issued.register(), issued.number()).stream()
                .map(Event::kind)
                .toList();
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
