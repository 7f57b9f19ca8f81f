package org.licet.engine.step;

import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.Decisions;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code recordDecision}: grants the file, or refuses it for declared reasons, in the name of the last who worked on it. */
@Component
class RecordDecision implements Step {

    private final Decisions decisions;
    private final CaseDocuments documents;

    RecordDecision(Decisions decisions, CaseDocuments documents) {
        this.decisions = decisions;
        this.documents = documents;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.RECORD_DECISION;
    }

    @Override
    public void run(StepCall call) {
        Inputs inputs = new Inputs(call);
        ApplicationReference reference = Inputs.reference(call);
        String by = documents.lastHand(reference).map(CaseDocuments.Hand::login).orElse(Actor.SYSTEM.login());
        decisions.record(
                reference, isGrant(inputs.text("outcome")), inputs.list("reasons"), inputs.optionalText("note"), by);
    }

    private static boolean isGrant(String outcome) {
        return switch (outcome) {
            case "grant" -> true;
            case "refuse" -> false;
            default ->
                throw new PackageMistake("recordDecision: outcome '" + outcome + "' is neither grant nor refuse");
        };
    }
}
