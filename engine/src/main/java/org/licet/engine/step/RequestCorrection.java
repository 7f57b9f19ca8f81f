package org.licet.engine.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseDocuments.Hand;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Mark;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/**
 * {@code requestCorrection}: asks the applicant to remedy what the last who worked on the file has marked; the model then
 * waits for the message {@code correction-supplied}.
 */
@Component
class RequestCorrection implements Step {

    private final Corrections corrections;
    private final CaseDocuments documents;
    private final CaseProcess process;

    RequestCorrection(Corrections corrections, CaseDocuments documents, CaseProcess process) {
        this.corrections = corrections;
        this.documents = documents;
        this.process = process;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.REQUEST_CORRECTION;
    }

    @Override
    public void run(StepCall call) {
        Inputs inputs = new Inputs(call);
        ApplicationReference reference = Inputs.reference(call);
        Hand hand = documents.lastHand(reference).orElse(new Hand(Actor.SYSTEM.login(), null));
        process.forget(reference, Corrections.SUPPLIED);
        corrections.request(reference, marks(call), inputs.optionalText("note"), hand.login(), hand.taskId());
    }

    private static List<Mark> marks(StepCall call) {
        Object items = call.inputs().get("items");
        List<Mark> marks = new ArrayList<>();
        if (items instanceof Iterable<?> list) {
            list.forEach(item -> marks.add(mark(item, call)));
        } else if (items != null) {
            throw mistake(call);
        }
        return marks;
    }

    private static Mark mark(@Nullable Object item, StepCall call) {
        if (!(item instanceof Map<?, ?> mark)) {
            throw mistake(call);
        }
        String message = text(mark, "message");
        String requirement = text(mark, "requirement");
        return new Mark(
                requirement == null ? "" : requirement,
                text(mark, "pointer"),
                text(mark, "document"),
                message == null ? "" : message);
    }

    private static @Nullable String text(Map<?, ?> mark, String member) {
        Object value = mark.get(member);
        return value == null ? null : value.toString();
    }

    private static PackageMistake mistake(StepCall call) {
        return new PackageMistake("input 'items' of step '" + call.elementId()
                + "' must be a list of marks, as a form field of type licet:marks gives it");
    }
}
