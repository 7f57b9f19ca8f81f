package org.licet.server.api;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.payment.Payments.FeeOrder;

/**
 * What is owed for a file.
 *
 * @param order number to quote with the payment
 * @param payUntil after which an undecided file lapses
 * @param state {@code owed}, {@code paid} or {@code cancelled}
 */
public record PaymentJson(
        String order, String application, Money amount, Instant payUntil, String state, @Nullable Instant paidAt) {

    /** @param amount with two decimals, as text; @param currency ISO 4217 */
    public record Money(@Nullable String amount, @Nullable String currency) {

        static Money of(BigDecimal amount, String currency) {
            return new Money(
                    amount.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString(), currency);
        }
    }

    public static PaymentJson of(FeeOrder it) {
        return new PaymentJson(
                it.number(),
                it.application().value(),
                Money.of(it.amount(), it.currency()),
                it.payUntil(),
                it.state(),
                it.paidAt());
    }
}
