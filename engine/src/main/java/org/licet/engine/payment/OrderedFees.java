package org.licet.engine.payment;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.application.Stage;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.payment.FeeOrderMapper.OrderRow;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class OrderedFees implements Payments {

    private static final String PAID = "paid";

    private final FeeOrderMapper orders;
    private final FeeAmount amounts;
    private final CaseFiles files;
    private final CaseProcess process;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Mandates mandates;
    private final Outbox outbox;
    private final EventLog log;
    private final Clock clock;

    OrderedFees(
            FeeOrderMapper orders,
            FeeAmount amounts,
            CaseFiles files,
            CaseProcess process,
            Catalogue catalogue,
            Calendars calendars,
            Mandates mandates,
            Outbox outbox,
            EventLog log,
            Clock clock) {
        this.orders = orders;
        this.amounts = amounts;
        this.files = files;
        this.process = process;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.mandates = mandates;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(ApplicationReference reference) {
        process.forget(reference, PAID);
        OrderRow before = orders.of(reference.value());
        if (before != null) {
            askAgain(reference, before);
            return;
        }
        CaseFile file = files.get(reference);
        OrderRow order = order(file);
        orders.insert(order);
        if (order.amount().signum() == 0) {
            orders.pay(order.number(), null, clock.instant(), Actor.SYSTEM.login());
            process.tell(reference, PAID);
        } else {
            await(file, order);
        }
    }

    /** Of a file that was reopened, or a model that asks twice. */
    private void askAgain(ApplicationReference reference, OrderRow order) {
        if (order.order().isPaid()) {
            process.tell(reference, PAID);
        } else if (!order.order().isOwed()) {
            OrderRow again = order(files.get(reference));
            orders.askAgain(again);
            await(files.get(reference), again);
        }
    }

    private void await(CaseFile file, OrderRow order) {
        append(file, "payment-ordered", Actor.SYSTEM, order);
        outbox.orderFor(order.payUntil(), UnpaidFee.KIND, file.reference().value(), order.number());
        files.moveTo(file.reference(), Stage.AWAITING_PAYMENT, Actor.SYSTEM.login());
    }

    private OrderRow order(CaseFile file) {
        Description description = catalogue.version(file.version()).description();
        Fee fee = description.life().fee();
        if (fee == null) {
            throw new PackageMistake("requestPayment: package.yaml declares no `fee`");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new OrderRow(
                "F-" + file.reference().value(),
                file.reference().value(),
                file.agency(),
                amounts.of(file.reference(), fee),
                fee.currency(),
                now,
                calendars.calendar(description.calendar()).end(now, fee.payWithin()),
                "owed",
                null,
                null);
    }

    @Override
    public Optional<FeeOrder> of(Actor by, ApplicationReference reference) {
        return Optional.ofNullable(orders.owned(reference.value(), by.login(), mandates.today()))
                .map(OrderRow::order);
    }

    @Override
    public Optional<FeeOrder> of(ApplicationReference reference) {
        return Optional.ofNullable(orders.of(reference.value())).map(OrderRow::order);
    }

    @Override
    @Transactional
    public FeeOrder record(Actor by, Payment payment) {
        Set<String> agencies = by.agenciesAs(Roles.CASHIER);
        OrderRow order = orders.byNumber(payment.order(), agencies);
        if (order == null) {
            throw new UnknownOrder(payment.order());
        }
        ApplicationReference reference = new ApplicationReference(order.application());
        files.lock(reference);
        OrderRow current = java.util.Objects.requireNonNull(orders.byNumber(payment.order(), agencies));
        if (payment.id().equals(current.payment())) {
            return current.order();
        }
        refuseWrong(current, payment);
        orders.pay(current.number(), payment.id(), clock.instant(), by.login());
        CaseFile file = files.get(reference);
        append(file, "paid", by, current);
        if (file.stage() == Stage.AWAITING_PAYMENT) {
            files.moveTo(reference, Stage.UNDER_EXAMINATION, by.login());
        }
        process.tell(reference, PAID);
        return java.util.Objects.requireNonNull(orders.byNumber(payment.order(), agencies))
                .order();
    }

    private void refuseWrong(OrderRow order, Payment payment) {
        if (!order.order().isOwed()) {
            throw new WrongPayment(order.state(), "the order " + order.number() + " is " + order.state());
        }
        if (!order.currency().equals(payment.currency())) {
            throw new WrongPayment("currency", "the order is in " + order.currency() + ", not " + payment.currency());
        }
        if (order.amount().compareTo(payment.amount()) != 0) {
            throw new WrongPayment("amount", "the order is for " + order.amount() + ", not " + payment.amount());
        }
        OrderRow other = orders.byPayment(payment.id());
        if (other != null) {
            throw new WrongPayment("reused", "the payment " + payment.id() + " has paid another order");
        }
    }

    private void append(CaseFile file, String kind, Actor by, OrderRow order) {
        log.append(new Event(
                file.version().packageId(),
                file.reference().value(),
                kind,
                clock.instant(),
                by.login(),
                null,
                null,
                Map.of(
                        "order", order.number(),
                        "amount",
                                order.amount()
                                        .setScale(2, RoundingMode.UNNECESSARY)
                                        .toPlainString(),
                        "currency", order.currency())));
    }
}
