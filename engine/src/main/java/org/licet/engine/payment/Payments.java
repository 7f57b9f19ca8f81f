package org.licet.engine.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;

/** Fees of files: ordered by the process, paid by the applicant, confirmed by who received the money. */
public interface Payments {

    /**
     * Works out the fee by the package's decision and orders its payment, in the caller's transaction. A fee of zero is
     * paid at once. Nothing new happens when the file has its order already.
     *
     * @throws org.licet.engine.catalogue.PackageMistake when the package declares no fee, or its decision gives none
     */
    void order(ApplicationReference reference);

    /** What a file owes, to those who may act for its applicant; empty when there is no such file or order for them. */
    Optional<FeeOrder> of(Actor by, ApplicationReference reference);

    /** What a file owes, for the engine itself. */
    Optional<FeeOrder> of(ApplicationReference reference);

    /**
     * Records that the money has come. The same payment may be recorded again; it counts once.
     *
     * @throws UnknownOrder also when it is another agency's
     * @throws WrongPayment when the amount or currency is not that of the order, the order is paid by another payment or
     *     was cancelled, or the payment has paid another order
     */
    FeeOrder record(Actor by, Payment payment);

    /**
     * @param number of the order, which the payer quotes
     * @param amount with two decimals
     * @param currency ISO 4217
     * @param payUntil after which an undecided file lapses
     * @param state {@code owed}, {@code paid} or {@code cancelled}
     */
    record FeeOrder(
            String number,
            ApplicationReference application,
            BigDecimal amount,
            String currency,
            Instant orderedAt,
            Instant payUntil,
            String state,
            @Nullable Instant paidAt) {

        public boolean isOwed() {
            return state.equals("owed");
        }

        public boolean isPaid() {
            return state.equals("paid");
        }
    }

    /** @param order number of the order; @param id of the payment, unique: number of the bank's or the desk's receipt */
    record Payment(String order, String id, BigDecimal amount, String currency) {}

    /** No such order for this actor. */
    final class UnknownOrder extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownOrder(String number) {
            super(number);
        }
    }

    /** The payment does not pay the order; {@code code} is {@code amount}, {@code currency}, {@code paid}, {@code cancelled} or {@code reused}. */
    final class WrongPayment extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String code;

        public WrongPayment(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
