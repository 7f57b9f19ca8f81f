package org.licet.engine.payment;

import java.time.Clock;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** The time to pay is over: an undecided file lapses. What silence has granted before stays granted, and owes. */
@Component
class UnpaidFee implements OutboxHandler {

    static final String KIND = "fee-unpaid";

    private final FeeOrderMapper orders;
    private final CaseFiles files;
    private final ClosingFiles closing;
    private final Clock clock;

    UnpaidFee(FeeOrderMapper orders, CaseFiles files, ClosingFiles closing, Clock clock) {
        this.orders = orders;
        this.files = files;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        ApplicationReference reference = new ApplicationReference(subject);
        files.lock(reference);
        FeeOrderMapper.OrderRow order = orders.of(subject);
        if (order != null && order.order().isOwed() && !order.payUntil().isAfter(clock.instant())) {
            closing.lapse(reference, KIND);
        }
    }
}
