package org.licet.engine.step;

import org.licet.engine.payment.Payments;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code requestPayment}: orders the fee that the package declares; the model then waits for the message {@code paid}. */
@Component
class RequestPayment implements Step {

    private final Payments payments;

    RequestPayment(Payments payments) {
        this.payments = payments;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.REQUEST_PAYMENT;
    }

    @Override
    public void run(StepCall call) {
        payments.order(Inputs.reference(call));
    }
}
