package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.licet.engine.register.EntryMapper.ChangeRow;
import org.licet.engine.register.EntryMapper.Lock;
import org.licet.engine.register.EntryMapper.LockedRow;
import org.licet.engine.register.EntryMapper.StateRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Writes what becomes of entries: revision, projection, event. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredEntryChanges implements EntryChanges {

    private static final int LONGEST_REASON = 500;

    private final Catalogue catalogue;
    private final EntryMapper entries;
    private final Mandates mandates;
    private final EventLog log;
    private final Outbox outbox;
    private final RegisterDay days;
    private final EntryWatches watches;
    private final Clock clock;

    StoredEntryChanges(
            Catalogue catalogue,
            EntryMapper entries,
            Mandates mandates,
            EventLog log,
            Outbox outbox,
            RegisterDay days,
            EntryWatches watches,
            Clock clock) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.mandates = mandates;
        this.log = log;
        this.outbox = outbox;
        this.days = days;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> hold(String registerId, String number) {
        Lock lock = new Lock(registerId, number, true, false, Actor.SYSTEM.login(), mandates.today(), List.of());
        return standing(registerId, number, entries.lock(lock));
    }

    @Override
    public Optional<Standing> holdFor(Asker asker, String registerId, String number) {
        return standing(registerId, number, entries.lock(lock(asker, registerId, number)));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Standing> readFor(Asker asker, String registerId, String number) {
        return standing(registerId, number, entries.read(lock(asker, registerId, number)));
    }

    private Lock lock(Asker asker, String registerId, String number) {
        return new Lock(
                registerId,
                number,
                false,
                asker.asHolder(),
                asker.actor().login(),
                mandates.today(),
                List.copyOf(asker.agencies()));
    }

    private Optional<Standing> standing(String registerId, String number, @Nullable LockedRow row) {
        return row == null
                ? Optional.empty()
                : Optional.of(standing(registerId, number, row, entries.newest(row.id())));
    }

    private static Standing standing(String registerId, String number, LockedRow row, StateRow state) {
        return new Standing(
                row.id(),
                registerId,
                number,
                new PackageVersion(row.packageId(), row.packageVersion()),
                row.agency(),
                row.application(),
                row.holderId(),
                row.holderName(),
                row.issuedOn(),
                state.revision(),
                EntryStatus.of(state.entryStatus()).orElseThrow(),
                state.validFrom(),
                state.validTo(),
                state.marks().isEmpty() ? List.of() : List.of(state.marks().split(",")),
                state.entryData(),
                row.suspendedUntil(),
                row.operation(),
                row.used());
    }

    @Override
    public Standing change(Standing entry, Change change) {
        PublishedPackage published = catalogue.version(change.version());
        Description description = published.description();
        LocalDate today = days.today(description);
        boolean refilled = !change.data().equals(entry.data());
        ObjectNode data =
                refilled ? EntryData.checked(change.data(), published, entry.application(), today) : entry.data();
        Standing after = after(entry, change, data);
        insert(after, change, description);
        if (change.effectiveOn().isAfter(today)) {
            outbox.orderFor(
                    days.start(description, change.effectiveOn()),
                    ShowingChanges.KIND,
                    entry.registerId() + "/" + entry.number(),
                    change.effectiveOn().toString());
        } else {
            entries.show(entry.id(), after.revision(), after.status().key(), after.validTo(), after.suspendedUntil());
        }
        if (refilled) {
            project(after, description);
        }
        log.append(event(after, change));
        watches.tell(after, change.kind());
        return after;
    }

    private static Standing after(Standing entry, Change change, ObjectNode data) {
        return new Standing(
                entry.id(),
                entry.registerId(),
                entry.number(),
                entry.version(),
                entry.agency(),
                entry.application(),
                entry.holderId(),
                entry.holderName(),
                entry.issuedOn(),
                entry.revision() + 1,
                change.status(),
                entry.validFrom(),
                change.validTo(),
                List.copyOf(entry.marksWith(change.marks())),
                data,
                change.suspendedUntil(),
                entry.operation(),
                entry.used());
    }

    private void insert(Standing after, Change change, Description description) {
        entries.insertChange(new ChangeRow(
                after.id(),
                after.revision(),
                change.kind().key(),
                clock.instant(),
                change.effectiveOn(),
                change.by(),
                change.reason(),
                after.status().key(),
                after.validFrom(),
                after.validTo(),
                String.join(",", after.marks()),
                after.data(),
                PublicView.of(after.data(), description.register().fields())));
    }

    private void project(Standing after, Description description) {
        entries.deleteValues(after.id());
        entries.deleteWords(after.id());
        entries.project(
                after.id(),
                after.registerId(),
                Projection.of(
                        after.number(),
                        after.holderId(),
                        after.holderName(),
                        after.data(),
                        description.register().fields()));
    }

    private Event event(Standing after, Change change) {
        Map<String, String> detail = new TreeMap<>(change.detail());
        detail.put("revision", Integer.toString(after.revision()));
        detail.put("status", after.status().key());
        detail.put("effectiveOn", change.effectiveOn().toString());
        detail.put("validTo", after.validTo() == null ? "" : after.validTo().toString());
        detail.put("dataSha256", EntryData.sha256(after.data()));
        return event(after, change.kind().event(), change.by(), change.reason(), detail);
    }

    private Event event(Standing entry, String kind, String by, @Nullable String reason, Map<String, String> detail) {
        String shortened =
                reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        return new Event(entry.registerId(), entry.number(), kind, clock.instant(), by, shortened, null, detail);
    }

    @Override
    public void take(Standing entry, String application) {
        entries.take(entry.id(), application);
    }

    @Override
    public void free(String registerId, String number, String application) {
        entries.free(registerId, number, application);
    }

    @Override
    public BigDecimal use(Standing entry, BigDecimal amount, BigDecimal whole, String application, String by) {
        if (entries.use(entry.id(), amount, whole) == 0) {
            throw new NothingLeft(whole.subtract(entry.used()).max(BigDecimal.ZERO));
        }
        entries.insertUse(entry.id(), application, amount, clock.instant());
        BigDecimal remaining = whole.subtract(entry.used()).subtract(amount);
        Map<String, String> detail = Map.of(
                "amount", amount.toPlainString(),
                "remaining", remaining.toPlainString(),
                "application", application);
        log.append(event(entry, "entry-used", by, null, detail));
        return remaining;
    }
}
