package org.licet.engine.task;

import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;

/**
 * A quay permit with the tasks {@code check} (examiners) and {@code decide} (examiners and approvers) side by side, which
 * one person may not both do. Who answers {@code again} in {@code decide} sends both back to the beginning.
 */
final class FourEyes {

    static final String CHECKED = "{'outcome': 'grant'}";
    static final String AGAIN = "{'verdict': 'again'}";
    static final String GRANT = "{'verdict': 'grant'}";

    private final Quay quay;
    private final Harbour harbour;
    private final Tasks tasks;

    FourEyes(Quay quay, Harbour harbour, Tasks tasks) {
        this.quay = quay;
        this.harbour = harbour;
        this.tasks = tasks;
    }

    /** A file whose two tasks are open. */
    ApplicationReference file() {
        String id = quay.publish(files());
        return file(id);
    }

    ApplicationReference file(String authorization) {
        ApplicationReference reference =
                quay.file(harbour.applicant(), authorization).reference();
        harbour.deliver();
        return reference;
    }

    Quay.Files files() {
        return quay.files()
                .yaml("separation: [[check, decide]]\n")
                .with(
                        "package.yaml",
                        "roles:\n",
                        "roles:\n  approver: {en: Approver, ro: Aprobator, ru: Утверждающий}\n")
                .with(
                        "forms/decide.schema.json",
                        """
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "type": "object",
                          "properties": {
                            "verdict": { "title": "Verdict", "type": "string", "enum": ["grant", "refuse", "again"] }
                          },
                          "required": ["verdict"]
                        }
                        """)
                .with(
                        "process.bpmn",
                        "<bpmn:sequenceFlow id=\"toCheck\" sourceRef=\"filed\" targetRef=\"check\" />",
                        """
                        <bpmn:sequenceFlow id="toBegin" sourceRef="filed" targetRef="begin" />
                        <bpmn:exclusiveGateway id="begin" name="Begin" />
                        <bpmn:sequenceFlow id="toFork" sourceRef="begin" targetRef="fork" />
                        <bpmn:parallelGateway id="fork" name="Both" />
                        <bpmn:sequenceFlow id="toCheck" sourceRef="fork" targetRef="check" />
                        <bpmn:sequenceFlow id="toDecide" sourceRef="fork" targetRef="decide" />
                        <bpmn:userTask id="decide" name="Decide" camunda:formKey="decide"
                            camunda:candidateGroups="examiner,approver" />
                        <bpmn:sequenceFlow id="fromDecide" sourceRef="decide" targetRef="join" />
                        <bpmn:parallelGateway id="join" name="Both done" />
                        """)
                .with(
                        "process.bpmn",
                        "<bpmn:sequenceFlow id=\"toChecked\" sourceRef=\"check\" targetRef=\"checked\" />",
                        """
                        <bpmn:sequenceFlow id="fromCheck" sourceRef="check" targetRef="join" />
                        <bpmn:sequenceFlow id="toChecked" sourceRef="join" targetRef="checked" />
                        <bpmn:sequenceFlow id="back" sourceRef="checked" targetRef="begin">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decide.verdict == 'again'}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        """)
                .with("process.bpmn", "${check.outcome == 'refuse'}", "${decide.verdict == 'refuse'}");
    }

    /** Id of the open task. */
    String task(ApplicationReference reference, String element) {
        return row(quay.supervisor(), reference, element).id();
    }

    TaskRow row(Actor reader, ApplicationReference reference, String element) {
        return tasks.list(reader, Harbour.query(null, reference.value()), null, 10).items().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + element + " of " + reference));
    }

    /** Claims and completes the task. */
    void does(Actor clerk, ApplicationReference reference, String element, String data) {
        String id = task(reference, element);
        tasks.claim(clerk, id);
        tasks.complete(clerk, id, Harbour.json(data));
    }
}
