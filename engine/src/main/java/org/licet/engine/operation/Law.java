package org.licet.engine.operation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.Span;
import org.licet.engine.calendar.WorkingCalendar;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.operation.Operations.OperationRunning;
import org.licet.engine.operation.Operations.RenewalNotOpen;
import org.licet.engine.operation.Operations.WrongEntryState;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** When which operation may be asked of an entry. */
@Component
class Law {

    private final Calendars calendars;
    private final Clock clock;

    Law(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** An act may turn out to be null and void after its end, too. */
    static Set<EntryStatus> statesFor(OperationKind kind) {
        return switch (kind) {
            case RENEW, SUSPEND, USE -> EnumSet.of(EntryStatus.VALID);
            case AMEND, DUPLICATE, WITHDRAW -> EnumSet.of(EntryStatus.VALID, EntryStatus.SUSPENDED);
            case RESUME -> EnumSet.of(EntryStatus.SUSPENDED);
            case ANNUL ->
                EnumSet.of(EntryStatus.VALID, EntryStatus.SUSPENDED, EntryStatus.EXPIRED, EntryStatus.WITHDRAWN);
        };
    }

    /** @throws RuntimeException one of those of {@link Operations#ask} */
    void demandOpen(Standing entry, Operation operation, Description description) {
        LocalDate today = today(description);
        EntryStatus status = entry.statusOn(today);
        Set<EntryStatus> allowed = statesFor(operation.kind());
        if (!allowed.contains(status)) {
            Set<String> keys = new TreeSet<>();
            allowed.forEach(each -> keys.add(each.key()));
            throw new WrongEntryState(status.key(), keys);
        }
        if (entry.operation() != null) {
            throw new OperationRunning(new ApplicationReference(entry.operation()));
        }
        if (operation.kind() == OperationKind.RENEW) {
            LocalDate from = opensOn(entry, operation, description);
            if (entry.validTo() == null || (from != null && today.isBefore(from))) {
                throw new RenewalNotOpen(from);
            }
        }
    }

    /** First day on which a renewal may be asked for; null when that is any, or none. */
    @Nullable
    LocalDate opensOn(Standing entry, Operation operation, Description description) {
        return entry.validTo() == null || operation.opens() == null
                ? null
                : before(entry.validTo(), operation.opens(), calendar(description));
    }

    /** The last day of a suspension that begins today. */
    LocalDate longestSuspension(Operation operation, Description description) {
        Span longest = operation.longest();
        if (longest == null) {
            throw new IllegalStateException(operation.kind() + " has no longest");
        }
        return calendar(description).lastDay(today(description), longest);
    }

    /** Of which uses are written off. */
    static BigDecimal quantity(Standing entry, Operation operation) {
        JsonNode quantity = entry.data().path(String.valueOf(operation.quantity()));
        if (!quantity.isNumber()) {
            throw new PackageMistake(
                    "operations.use: entry " + entry.number() + " has no number `" + operation.quantity() + "`");
        }
        return quantity.decimalValue();
    }

    /** The day that lies a span before another. */
    static LocalDate before(LocalDate day, Span span, WorkingCalendar calendar) {
        return switch (span.unit()) {
            case MONTHS -> day.minusMonths(span.amount());
            case WORKING_DAYS -> workingDaysBefore(day, span.amount(), calendar);
            case HOURS, WORKING_HOURS -> day.minusDays((span.amount() + 23L) / 24);
            case DAYS, UNTIL -> day.minusDays(span.amount());
        };
    }

    private static LocalDate workingDaysBefore(LocalDate day, int count, WorkingCalendar calendar) {
        LocalDate before = day;
        for (int counted = 0; counted < count; ) {
            before = before.minusDays(1);
            counted += calendar.isWorkingDay(before) ? 1 : 0;
        }
        return before;
    }

    LocalDate today(Description description) {
        return LocalDate.ofInstant(clock.instant(), calendar(description).zone());
    }

    /** The first moment of a day at the authority. */
    Instant start(Description description, LocalDate day) {
        return day.atStartOfDay(calendar(description).zone()).toInstant();
    }

    WorkingCalendar calendar(Description description) {
        return calendars.calendar(description.calendar());
    }
}
