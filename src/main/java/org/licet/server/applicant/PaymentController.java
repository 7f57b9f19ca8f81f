package org.licet.server.applicant;

import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.payment.Payments;
import org.licet.server.api.PaymentJson;
import org.licet.server.api.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells applicants what they owe. */
@RestController
final class PaymentController {

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    /** The order to pay; 404 when the file asks for no payment (yet). */
    @PostMapping("/api/v1/applications/{reference}/payment")
    PaymentJson order(Actor by, @PathVariable String reference) {
        return payments.of(by, new ApplicationReference(reference))
                .map(PaymentJson::of)
                .orElseThrow(Refusal::notFound);
    }
}
