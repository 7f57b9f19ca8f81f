package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryMapper.ChangeRow;
import org.licet.engine.register.EntryMapper.EntryRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Writes entry, first change, projection and event. */
@Service
class StoredIssuing implements Issuing {

    private final Catalogue catalogue;
    private final Numbering numbering;
    private final EntryMapper entries;
    private final EventLog log;
    private final RegisterDay days;
    private final EntryWatches watches;
    private final Clock clock;

    StoredIssuing(
            Catalogue catalogue,
            Numbering numbering,
            EntryMapper entries,
            EventLog log,
            RegisterDay days,
            EntryWatches watches,
            Clock clock) {
        this.catalogue = catalogue;
        this.numbering = numbering;
        this.entries = entries;
        this.log = log;
        this.days = days;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Issued issue(Order order) {
        PublishedPackage published = catalogue.version(order.version());
        Description description = published.description();
        LocalDate today = days.today(description);
        ObjectNode data = checked(order, published, today);
        // The number comes last: from here on, other issues of the register wait for this transaction.
        String number = number(description.register(), today.getYear());
        String code = VerificationCode.create();
        long id = write(order, description, today, data, number, code);
        log.append(event(order, description, data, number));
        watches.tell(standing(id, order, description, today, data, number), ChangeKind.ISSUED);
        return new Issued(description.register().id(), number, code);
    }

    private static ObjectNode checked(Order order, PublishedPackage published, LocalDate today) {
        if (order.validTo() != null && order.validTo().isBefore(order.validFrom())) {
            throw new InvalidEntry("valid from " + order.validFrom() + " to " + order.validTo());
        }
        return EntryData.checked(order.data(), published, order.application(), today);
    }

    private String number(Description.RegisterPart register, int year) {
        NumberPattern pattern = new NumberPattern(register.number());
        return pattern.format(year, numbering.next(register.id(), pattern.period(year)));
    }

    private long write(
            Order order, Description description, LocalDate today, ObjectNode data, String number, String code) {
        String registerId = description.register().id();
        String status = EntryStatus.VALID.key();
        Instant now = clock.instant();
        entries.insert(new EntryRow(
                registerId,
                number,
                order.version().packageId(),
                order.version().version(),
                description.agency(),
                order.application(),
                order.holder().id(),
                order.holder().name(),
                Mask.holder(order.holder().id(), order.holder().name()),
                code,
                now,
                today,
                status,
                order.validTo()));
        long id = entries.idOf(registerId, number);
        Map<String, Description.Field> fields = description.register().fields();
        entries.insertChange(new ChangeRow(
                id,
                1,
                ChangeKind.ISSUED.key(),
                now,
                today,
                order.by(),
                null,
                status,
                order.validFrom(),
                order.validTo(),
                String.join(",", order.marks()),
                data,
                PublicView.of(data, fields)));
        entries.project(
                id,
                registerId,
                Projection.of(number, order.holder().id(), order.holder().name(), data, fields));
        return id;
    }

    private static Standing standing(
            long id, Order order, Description description, LocalDate today, ObjectNode data, String number) {
        return new Standing(
                id,
                description.register().id(),
                number,
                order.version(),
                description.agency(),
                order.application(),
                order.holder().id(),
                order.holder().name(),
                today,
                1,
                EntryStatus.VALID,
                order.validFrom(),
                order.validTo(),
                order.marks(),
                data,
                null,
                null,
                BigDecimal.ZERO);
    }

    private Event event(Order order, Description description, ObjectNode data, String number) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("application", order.application());
        detail.put("holder", order.holder().id());
        detail.put("validFrom", order.validFrom().toString());
        detail.put("validTo", order.validTo() == null ? "" : order.validTo().toString());
        // So that the chain covers the entry's data as well.
        detail.put("dataSha256", EntryData.sha256(data));
        return new Event(
                description.register().id(), number, "entry-issued", clock.instant(), order.by(), null, null, detail);
    }
}
