package org.licet.engine.term;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FileWatch;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.WorkingCalendar;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;

/** Starts, stops and ends the clock of a file as the file goes its way. */
@Component
class TermClock implements FileWatch {

    private final TermMapper terms;
    private final CaseFiles files;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    TermClock(TermMapper terms, CaseFiles files, Catalogue catalogue, Calendars calendars, Outbox outbox, Clock clock) {
        this.terms = terms;
        this.files = files;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The receipt has named the moment already. */
    @Override
    public void filed(CaseFile file) {
        TermRow begun = begun(file, file.filedAt());
        terms.insert(begun);
        orderEnd(begun);
    }

    @Override
    public void asked(CaseFile file, Instant until) {
        change(file, term -> term.isRunning() && !term.isDue(now()), term -> term.suspended(calendar(term), now()));
    }

    @Override
    public void answered(CaseFile file, Instant at) {
        change(file, TermRow::isSuspended, term -> term.resumed(calendar(term), at));
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        end(file);
    }

    @Override
    public void closed(CaseFile file) {
        end(file);
    }

    private void end(CaseFile file) {
        change(file, term -> true, term -> term.in(TermRow.ENDED));
    }

    @Override
    public void reopened(CaseFile file) {
        change(file, term -> true, term -> begun(file, now()));
    }

    /** The calendar says something else than before of days that lie ahead. */
    void recount(CaseFile file) {
        change(file, TermRow::isRunning, term -> term.recounted(calendar(term)));
    }

    private void change(CaseFile file, java.util.function.Predicate<TermRow> when, UnaryOperator<TermRow> change) {
        TermRow before = terms.find(file.reference().value());
        if (before == null || !when.test(before)) {
            return;
        }
        TermRow after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        terms.update(after);
        outbox.withdraw(TermEnd.KIND, after.application());
        if (after.isRunning()) {
            orderEnd(after);
            moveDue(file, after.dueAt());
        }
    }

    private void moveDue(CaseFile file, @Nullable Instant due) {
        if (due != null && !due.equals(file.decisionDue())) {
            files.moveDue(file.reference(), due);
        }
    }

    private void orderEnd(TermRow term) {
        outbox.orderFor(Objects.requireNonNull(term.dueAt()), TermEnd.KIND, term.application(), term.application());
    }

    private TermRow begun(CaseFile file, Instant from) {
        Description description = catalogue.version(file.version()).description();
        WorkingCalendar calendar = calendars.calendar(description.calendar());
        return TermRow.begun(
                file.reference().value(),
                calendar,
                from,
                calendar.whole(from, description.termOf(file.operation()).length()));
    }

    private WorkingCalendar calendar(TermRow term) {
        return calendars.calendar(term.calendar());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
