package org.licet.engine.step;

import org.licet.engine.access.Actor;
import org.licet.engine.act.Acts;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code issueEntry}: writes the entry of a file into the register, filled and valid as the package says. */
@Component
class IssueEntry implements Step {

    private final Acts acts;
    private final CaseDocuments documents;

    IssueEntry(Acts acts, CaseDocuments documents) {
        this.acts = acts;
        this.documents = documents;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.ISSUE_ENTRY;
    }

    @Override
    public void run(StepCall call) {
        ApplicationReference reference = Inputs.reference(call);
        String by = documents.lastHand(reference).map(CaseDocuments.Hand::login).orElse(Actor.SYSTEM.login());
        acts.issue(reference, by);
    }
}
