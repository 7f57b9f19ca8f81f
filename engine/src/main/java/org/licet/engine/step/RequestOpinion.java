package org.licet.engine.step;

import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.opinion.Opinions;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code requestOpinion}: asks another agency what package.yaml declares; the process then waits for its message. */
@Component
class RequestOpinion implements Step {

    private final Opinions opinions;
    private final CaseDocuments documents;

    RequestOpinion(Opinions opinions, CaseDocuments documents) {
        this.opinions = opinions;
        this.documents = documents;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.REQUEST_OPINION;
    }

    @Override
    public void run(StepCall call) {
        ApplicationReference reference = Inputs.reference(call);
        String by = documents.lastHand(reference).map(CaseDocuments.Hand::login).orElse(Actor.SYSTEM.login());
        opinions.ask(reference, new Inputs(call).text("opinion"), by);
    }
}
