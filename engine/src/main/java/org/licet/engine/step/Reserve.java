package org.licet.engine.step;

import org.licet.engine.allotment.Reserving;
import org.licet.engine.allotment.Reserving.Exhausted;
import org.licet.processes.BusinessError;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code reserve}: takes from the quota or fund, now and for this file alone; it reads as {@code reserve.amount}. */
@Component
class Reserve implements Step {

    static final String EXHAUSTED = "exhausted";

    private final Reserving reserving;

    Reserve(Reserving reserving) {
        this.reserving = reserving;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.RESERVE;
    }

    @Override
    public void run(StepCall call) {
        Inputs inputs = new Inputs(call);
        Reserving.Outcome outcome =
                reserving.reserve(Inputs.reference(call), inputs.number("amount"), inputs.truth("atMost"));
        if (outcome instanceof Exhausted exhausted) {
            throw new BusinessError(EXHAUSTED, "of the limit is left: " + exhausted.left());
        }
    }
}
