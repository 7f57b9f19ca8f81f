package org.licet.engine.step;

import org.licet.engine.allotment.Reserving;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code consume}: uses what the file has reserved; a grant does it too. */
@Component
class Consume implements Step {

    private final Reserving reserving;

    Consume(Reserving reserving) {
        this.reserving = reserving;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.CONSUME;
    }

    @Override
    public void run(StepCall call) {
        reserving.consume(Inputs.reference(call));
    }
}
