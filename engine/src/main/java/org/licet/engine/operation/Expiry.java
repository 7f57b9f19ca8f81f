package org.licet.engine.operation;

import java.time.Instant;
import java.time.LocalDate;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.record.Outbox;
import org.licet.engine.register.ChangeKind;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryWatch;
import org.springframework.stereotype.Component;

/** Orders, for its moment, what the calendar says of an entry: reminders before its end, and that it has ended. */
@Component
class Expiry implements EntryWatch {

    private final Catalogue catalogue;
    private final Law law;
    private final Outbox outbox;

    Expiry(Catalogue catalogue, Law law, Outbox outbox) {
        this.catalogue = catalogue;
        this.law = law;
        this.outbox = outbox;
    }

    @Override
    public void changed(Standing entry, ChangeKind kind) {
        switch (kind) {
            case ISSUED -> order(entry);
            case RENEWED, REINSTATED -> {
                forget(entry);
                order(entry);
            }
            case WITHDRAWN, ANNULLED -> forget(entry);
            default -> {}
        }
    }

    private void forget(Standing entry) {
        outbox.withdraw(Expired.KIND, EntryKey.of(entry).text());
        outbox.withdraw(ExpiryReminder.KIND, EntryKey.of(entry).text());
    }

    private void order(Standing entry) {
        LocalDate last = entry.validTo();
        if (last == null) {
            return;
        }
        Description description = catalogue.ofRegister(entry.registerId()).description();
        order(Expired.KIND, entry, law.start(description, last.plusDays(1)), last);
        for (Span reminder : description.register().reminders()) {
            LocalDate day = Law.before(last, reminder, law.calendar(description));
            if (day.isAfter(law.today(description))) {
                order(ExpiryReminder.KIND, entry, law.start(description, day), last);
            }
        }
    }

    private void order(String kind, Standing entry, Instant moment, LocalDate last) {
        outbox.orderFor(moment, kind, EntryKey.of(entry).text(), last.toString());
    }
}
