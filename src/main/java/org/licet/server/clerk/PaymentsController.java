package org.licet.server.clerk;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.payment.Payments;
import org.licet.server.api.Bodies;
import org.licet.server.api.PaymentJson;
import org.licet.server.api.PaymentJson.Money;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records money that came to the desk or by bank; for cashiers of the agency. Sent again, the same payment counts once. */
@RestController
final class PaymentsController {

    private final Payments payments;

    PaymentsController(Payments payments) {
        this.payments = payments;
    }

    /** 404 for an order that is not of the cashier's agency; 409 when the payment does not pay the order. */
    @PostMapping("/api/v1/payments")
    PaymentJson record(Actor by, @RequestBody Received body) {
        Money money = Bodies.required(body.amount(), "amount");
        return PaymentJson.of(payments.record(
                by,
                new Payments.Payment(
                        Bodies.required(body.order(), "order"),
                        Bodies.required(body.payment(), "payment"),
                        Bodies.amount(Bodies.required(money.amount(), "amount/amount"), "amount/amount"),
                        Bodies.required(money.currency(), "amount/currency"))));
    }

    /** @param order its number; @param payment number of the receipt of the desk or bank, at most 100 characters */
    record Received(@Nullable String order, @Nullable String payment, @Nullable Money amount) {}
}
