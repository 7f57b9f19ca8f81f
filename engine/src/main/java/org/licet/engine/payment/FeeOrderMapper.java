package org.licet.engine.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;

/** Rows of {@code fee_order}. */
@Mapper
interface FeeOrderMapper {

    void insert(OrderRow order);

    @Nullable
    OrderRow of(@Param("application") String application);

    /** Only to who may act for the applicant on that day. */
    @Nullable
    OrderRow owned(
            @Param("application") String application, @Param("actor") String actor, @Param("today") LocalDate today);

    /** Only if it is of one of these agencies. */
    @Nullable
    OrderRow byNumber(@Param("number") String number, @Param("agencies") Collection<String> agencies);

    @Nullable
    OrderRow byPayment(@Param("payment") String payment);

    /** Only while it is owed. */
    int pay(
            @Param("number") String number,
            @Param("payment") @Nullable String payment,
            @Param("at") Instant at,
            @Param("by") String by);

    /** Owes a cancelled order anew. */
    void askAgain(OrderRow order);

    int cancel(@Param("application") String application);

    record OrderRow(
            String number,
            String application,
            String agency,
            BigDecimal amount,
            String currency,
            Instant orderedAt,
            Instant payUntil,
            String state,
            @Nullable String payment,
            @Nullable Instant paidAt) {

        Payments.FeeOrder order() {
            return new Payments.FeeOrder(
                    number,
                    new ApplicationReference(application),
                    amount,
                    currency,
                    orderedAt,
                    payUntil,
                    state,
                    paidAt);
        }
    }
}
