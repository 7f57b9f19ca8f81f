package org.licet.engine.step;

import org.licet.engine.allotment.Reserving;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code release}: gives back what the file has reserved; a refusal, withdrawal or lapse does it too. */
@Component
class Release implements Step {

    private final Reserving reserving;

    Release(Reserving reserving) {
        this.reserving = reserving;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.RELEASE;
    }

    @Override
    public void run(StepCall call) {
        reserving.release(Inputs.reference(call));
    }
}
