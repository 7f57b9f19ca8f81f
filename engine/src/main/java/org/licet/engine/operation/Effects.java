package org.licet.engine.operation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.act.CaseReading;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Ground;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.Kind;
import org.licet.engine.notification.Notices.News;
import org.licet.engine.register.ChangeKind;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Change;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What each operation does to an entry, as the law says (Law 160/2011: renewal, re-issue, suspension, withdrawal). */
@Component
class Effects {

    private final EntryChanges changes;
    private final CaseReading reading;
    private final Law law;
    private final Suspensions suspensions;
    private final Notices notices;

    Effects(EntryChanges changes, CaseReading reading, Law law, Suspensions suspensions, Notices notices) {
        this.changes = changes;
        this.reading = reading;
        this.law = law;
        this.suspensions = suspensions;
        this.notices = notices;
    }

    /**
     * A granted operation.
     *
     * @param data what was answered when it was asked for
     * @param tacit whether nobody decided
     */
    record Granted(
            CaseFile file,
            Operation operation,
            Description description,
            Standing entry,
            ObjectNode data,
            String by,
            boolean tacit) {

        @Nullable
        Ground ground() {
            return operation.grounds().get(data.path(Answers.GROUND).asString(""));
        }

        @Nullable
        String reason() {
            String ground = data.path(Answers.GROUND).asString("");
            String note = data.path(Answers.NOTE).asString("");
            String both = ground.isEmpty() || note.isEmpty() ? ground + note : ground + ": " + note;
            return both.isEmpty() ? null : both.substring(0, Math.min(both.length(), LONGEST_REASON));
        }

        private Change change(ChangeKind kind, EntryStatus status, LocalDate effectiveOn) {
            return Change.of(entry, file.version(), kind, status, effectiveOn, by, reason())
                    .with(Map.of("application", file.reference().value()));
        }

        private Set<String> marks(String... own) {
            Set<String> marks = new LinkedHashSet<>(Set.of(own));
            if (tacit) {
                marks.add("tacit");
            }
            return marks;
        }
    }

    private static final int LONGEST_REASON = 1000;

    void take(Granted granted) {
        LocalDate today = law.today(granted.description());
        EntryStatus status = granted.entry().status();
        switch (granted.operation().kind()) {
            // re-issue does not extend validity
            case AMEND ->
                write(
                        granted.change(ChangeKind.AMENDED, status, today)
                                .marked(granted.marks("amended"))
                                .filled(refilled(granted)),
                        granted);
            case RENEW -> renew(granted, today);
            case DUPLICATE ->
                write(
                        granted.change(ChangeKind.DUPLICATE_ISSUED, status, today)
                                .marked(granted.marks("duplicate-issued")),
                        granted);
            case SUSPEND -> suspend(granted, today);
            case RESUME -> resume(granted, today);
            case WITHDRAW -> {
                LocalDate from = law.calendar(granted.description()).nextWorkingDay(today);
                write(granted.change(ChangeKind.WITHDRAWN, EntryStatus.WITHDRAWN, from), granted);
                tell(granted, Kind.ENTRY_WITHDRAWN, from);
            }
            case ANNUL -> {
                LocalDate issued = granted.entry().issuedOn();
                write(granted.change(ChangeKind.ANNULLED, EntryStatus.ANNULLED, issued), granted);
                tell(granted, Kind.ENTRY_ANNULLED, issued);
            }
            case USE ->
                changes.use(
                        granted.entry(),
                        GrantedOperations.amount(granted.data()),
                        Law.quantity(granted.entry(), granted.operation()),
                        granted.file().reference().value(),
                        granted.by());
        }
    }

    private void write(Change change, Granted granted) {
        changes.change(granted.entry(), change);
    }

    /** The fields that the operation names are replaced; one whose path leads nowhere stays. */
    private ObjectNode refilled(Granted granted) {
        ObjectNode data = granted.entry().data().deepCopy();
        data.setAll(
                reading.filled(granted.file().reference(), granted.operation().entry()));
        return data;
    }

    /** The new term starts on the day after the old one ends, whenever it is decided. */
    private void renew(Granted granted, LocalDate today) {
        LocalDate first = Objects.requireNonNull(granted.entry().validTo()).plusDays(1);
        LocalDate last = law.calendar(granted.description()).lastDay(first, validity(granted));
        write(
                granted.change(ChangeKind.RENEWED, granted.entry().status(), today)
                        .marked(granted.marks("renewed"))
                        .filled(refilled(granted))
                        .validTo(last),
                granted);
    }

    /** Where a decision gives the validity: that of this file, or else of the application that led to the entry. */
    private Span validity(Granted granted) {
        Span fixed = granted.description().register().validity();
        String output = granted.description().register().validityDecision();
        if (fixed != null || output == null) {
            return Objects.requireNonNull(fixed);
        }
        Object text = reading.at(granted.file().reference(), output);
        if (text == null) {
            text = reading.at(new ApplicationReference(granted.entry().application()), output);
        }
        try {
            return Span.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new PackageMistake("register.validity: '" + output + "' gave " + text + ": " + e.getMessage(), e);
        }
    }

    private void suspend(Granted granted, LocalDate today) {
        LocalDate longest = law.longestSuspension(granted.operation(), granted.description());
        LocalDate asked = Answers.date(granted.data().path(Answers.UNTIL));
        LocalDate last = asked == null || asked.isAfter(longest) || asked.isBefore(today) ? longest : asked;
        write(
                granted.change(ChangeKind.SUSPENDED, EntryStatus.SUSPENDED, today)
                        .suspendedUntil(last)
                        .with(Map.of("application", granted.file().reference().value(), "until", last.toString())),
                granted);
        suspensions.orderEnd(granted.entry(), granted.description(), last);
        tell(granted, Kind.ENTRY_SUSPENDED, last);
    }

    /** It may have ended by itself meanwhile. */
    private void resume(Granted granted, LocalDate today) {
        if (granted.entry().status() == EntryStatus.SUSPENDED) {
            write(granted.change(ChangeKind.RESUMED, EntryStatus.VALID, today), granted);
            suspensions.forget(granted.entry());
            tell(granted, Kind.ENTRY_RESUMED, today);
        }
    }

    private void tell(Granted granted, Kind kind, LocalDate date) {
        Ground ground = granted.ground();
        notices.tell(new News(
                granted.entry().holderId(),
                kind,
                new About(
                        granted.description().id(),
                        granted.file().reference().value(),
                        granted.entry().registerId(),
                        granted.entry().number()),
                date,
                ground == null ? null : ground.title()));
    }
}
