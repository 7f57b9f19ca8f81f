package org.licet.engine.step;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.act.CaseReading;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseDocuments.CaseDocument;
import org.licet.engine.application.Json;
import org.licet.processes.Processes;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code evaluate}: asks a decision table of the package; its answer becomes a document named after the decision. */
@Component
class Evaluate implements Step {

    private final Processes processes;
    private final CaseReading facts;
    private final CaseDocuments documents;

    Evaluate(Processes processes, CaseReading facts, CaseDocuments documents) {
        this.processes = processes;
        this.facts = facts;
        this.documents = documents;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.EVALUATE;
    }

    @Override
    public void run(StepCall call) {
        Inputs inputs = new Inputs(call);
        ApplicationReference reference = Inputs.reference(call);
        String decision = inputs.text("decision");
        String deployment = call.caseKey().deployment();
        List<Map<String, @Nullable Object>> rules = processes.decide(deployment, decision, facts.all(reference));
        Map<String, @Nullable Object> answer = rules.isEmpty()
                ? inputs.map("onNoMatch")
                : Outputs.of(rules, processes.answersWithMany(deployment, decision));
        if (answer == null) {
            throw new NoRuleMatches(decision);
        }
        documents.add(new CaseDocument(
                reference,
                CaseDocuments.Kind.DECISION,
                decision,
                call.elementId(),
                null,
                Json.treeOf(answer),
                Actor.SYSTEM.login()));
    }
}
