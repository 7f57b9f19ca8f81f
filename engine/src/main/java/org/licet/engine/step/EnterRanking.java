package org.licet.engine.step;

import org.licet.engine.allotment.Competitions;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code enterRanking}: registers the file in the competition of its call; what comes of it is told by {@code ranked}. */
@Component
class EnterRanking implements Step {

    private final Competitions competitions;

    EnterRanking(Competitions competitions) {
        this.competitions = competitions;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.ENTER_RANKING;
    }

    @Override
    public void run(StepCall call) {
        competitions.enter(Inputs.reference(call), new Inputs(call).number("score"));
    }
}
