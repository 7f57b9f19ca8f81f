package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.allotment.Allotments.Limit;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;

/** Quay permits of which there are not enough: under a key of their own, with {@code reserve} before the grant. */
final class Rationed {

    private final Harbour harbour;
    private final Quay quay;
    private final FilingApplication filing;
    private final Allotments allotments;
    final String key = "limit-" + UUID.randomUUID().toString().substring(0, 8);
    private final Actor operator;

    Rationed(Harbour harbour, Quay quay, FilingApplication filing, Allotments allotments) {
        this.harbour = harbour;
        this.quay = quay;
        this.filing = filing;
        this.allotments = allotments;
        this.operator = harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR));
    }

    Actor operator() {
        return operator;
    }

    /** @param limited {@code quota: {window: year}}, without the key; @param inputs of the step {@code reserve} */
    String publish(String limited, String... inputs) {
        return quay.publish(reserving(quay.files().yaml(limited.replace("{", "{key: " + key + ", ") + "\n"), inputs));
    }

    static Quay.Files reserving(Quay.Files files, String... inputs) {
        StringBuilder given = new StringBuilder();
        for (String input : inputs) {
            String[] parts = input.split("=", 2);
            given.append("<camunda:inputParameter name=\"")
                    .append(parts[0])
                    .append("\">")
                    .append(parts[1])
                    .append("</camunda:inputParameter>");
        }
        return files.with(
                        "process.bpmn",
                        "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"checked\" targetRef=\"grant\" />",
                        """
                        <bpmn:sequenceFlow id="yes" sourceRef="checked" targetRef="reserve" />
                        <bpmn:serviceTask id="reserve" name="Reserve" camunda:delegateExpression="${reserve}">
                          <bpmn:extensionElements><camunda:inputOutput>%s</camunda:inputOutput></bpmn:extensionElements>
                        </bpmn:serviceTask>
                        <bpmn:boundaryEvent id="full" name="Nothing is left" attachedToRef="reserve">
                          <bpmn:errorEventDefinition errorRef="exhausted" />
                        </bpmn:boundaryEvent>
                        <bpmn:sequenceFlow id="toRefuseFull" sourceRef="full" targetRef="refuse" />
                        <bpmn:sequenceFlow id="toGrant" sourceRef="reserve" targetRef="grant" />
                        """
                                .formatted(given))
                .with(
                        "process.bpmn",
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:error id=\"exhausted\" name=\"exhausted\" errorCode=\"exhausted\" />");
    }

    void limit(String window, String slice, String limit) {
        allotments.set(operator, key, window, new Setting(slice, new BigDecimal(limit), null, null, null));
    }

    Limit left(String window) {
        return allotments.window(key, window).limits().get(0);
    }

    ApplicationReference filed(Actor by, String authorization, String data) {
        return filing.file(new Filing(by, authorization, null, Harbour.json(data), List.of(), false, Locale.ENGLISH))
                .reference();
    }

    /** Filed and started. */
    ApplicationReference started(Actor by, String authorization) {
        ApplicationReference reference = filed(by, authorization, "{'goods': 'Timber', 'metres': 40}");
        harbour.deliver();
        return reference;
    }
}
