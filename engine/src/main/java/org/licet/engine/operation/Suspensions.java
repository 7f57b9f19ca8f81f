package org.licet.engine.operation;

import java.time.LocalDate;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.Kind;
import org.licet.engine.notification.Notices.News;
import org.licet.engine.record.Outbox;
import org.licet.engine.record.OutboxHandler;
import org.licet.engine.register.ChangeKind;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Change;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryStatus;
import org.springframework.stereotype.Component;

/** Ends suspensions by themselves: the law suspends an act for two months at most. Validity is not extended by it. */
@Component
class Suspensions implements OutboxHandler {

    static final String KIND = "end-suspension";

    private final EntryChanges changes;
    private final Catalogue catalogue;
    private final Law law;
    private final Notices notices;
    private final Outbox outbox;

    Suspensions(EntryChanges changes, Catalogue catalogue, Law law, Notices notices, Outbox outbox) {
        this.changes = changes;
        this.catalogue = catalogue;
        this.law = law;
        this.notices = notices;
        this.outbox = outbox;
    }

    void orderEnd(Standing entry, Description description, LocalDate last) {
        forget(entry);
        outbox.orderFor(
                law.start(description, last.plusDays(1)),
                KIND,
                EntryKey.of(entry).text(),
                last.toString());
    }

    void forget(Standing entry) {
        outbox.withdraw(KIND, EntryKey.of(entry).text());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        EntryKey key = EntryKey.parse(subject);
        Standing entry = changes.hold(key.registerId(), key.number()).orElseThrow();
        LocalDate last = LocalDate.parse(payload);
        if (entry.status() == EntryStatus.SUSPENDED && last.equals(entry.suspendedUntil())) {
            PublishedPackage published = catalogue.ofRegister(entry.registerId());
            end(entry, published, last.plusDays(1));
        }
    }

    private void end(Standing entry, PublishedPackage published, LocalDate from) {
        changes.change(
                entry,
                Change.of(
                        entry,
                        published.version(),
                        ChangeKind.SUSPENSION_ENDED,
                        EntryStatus.VALID,
                        from,
                        Actor.SYSTEM.login(),
                        null));
        notices.tell(new News(
                entry.holderId(),
                Kind.SUSPENSION_ENDED,
                new About(published.version().packageId(), null, entry.registerId(), entry.number()),
                from,
                null));
    }
}
