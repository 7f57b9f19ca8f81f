package org.licet.engine.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.AskingApplicants;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.application.OpenWork;
import org.licet.engine.application.Stage;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes requests, and with them stops and starts the clock. Callers hold the file. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenRequests {

    private static final int LONGEST_REASON = 500;

    private final CorrectionMapper corrections;
    private final AskingApplicants asking;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final OpenWork work;
    private final CaseProcess process;
    private final Outbox outbox;
    private final ToldApplicants told;
    private final EventLog log;
    private final Clock clock;

    OpenRequests(
            CorrectionMapper corrections,
            AskingApplicants asking,
            Catalogue catalogue,
            Calendars calendars,
            OpenWork work,
            CaseProcess process,
            Outbox outbox,
            ToldApplicants told,
            EventLog log,
            Clock clock) {
        this.corrections = corrections;
        this.asking = asking;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.work = work;
        this.process = process;
        this.outbox = outbox;
        this.told = told;
        this.log = log;
        this.clock = clock;
    }

    /** @param marks that the package allows */
    public void open(CaseFile file, List<Mark> marks, @Nullable String note, String by, @Nullable String taskId) {
        Description description = catalogue.version(file.version()).description();
        Instant now = now();
        Instant until = calendars
                .calendar(description.calendar())
                .end(now, description.termOf(file.operation()).suspension().max());
        String reference = file.reference().value();
        corrections.insert(CorrectionRow.open(reference, marks, note, by, now, taskId, until, file.stage()));
        outbox.orderFor(until, CorrectionCap.KIND, reference, reference);
        Map<String, String> detail = new TreeMap<>();
        detail.put("until", until.toString());
        detail.put(
                "marks",
                marks.stream()
                        .map(mark -> mark.requirement() + " " + mark.place())
                        .collect(Collectors.joining(", ")));
        append(file, "correction-requested", now, by, note, taskId, detail);
        told.asked(file, description, marks, until);
        asking.suspend(file.reference(), until, by);
    }

    /** The request is over, the file goes on. @param at from when on the clock runs */
    public void goOn(
            CaseFile file, CorrectionRow closed, @Nullable String before, Instant at, Map<String, String> detail) {
        String by = String.valueOf(closed.closedBy());
        corrections.close(closed, before);
        outbox.withdraw(CorrectionCap.KIND, closed.application());
        append(file, "correction-" + closed.state(), now(), by, null, null, detail);
        asking.resume(file.reference(), stage(closed), at, by);
        process.tell(file.reference(), Corrections.SUPPLIED);
    }

    /** The request ends with its file or before it; who ends the file says so in the log. */
    public void drop(String application, State how, String by) {
        CorrectionRow open = corrections.open(application);
        if (open != null) {
            corrections.close(open.closed(how, by, now(), null), null);
            outbox.withdraw(CorrectionCap.KIND, application);
        }
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Where it was, unless examination began meanwhile. */
    private Stage stage(CorrectionRow closed) {
        Stage before = Stage.of(closed.stageBefore());
        boolean begun = before == Stage.FILED
                && !work.awaited(new org.licet.engine.application.ApplicationReference(closed.application()))
                        .isEmpty();
        return begun || before == Stage.AWAITING_APPLICANT ? Stage.UNDER_EXAMINATION : before;
    }

    private void append(
            CaseFile file,
            String kind,
            Instant at,
            String by,
            @Nullable String note,
            @Nullable String taskId,
            Map<String, String> detail) {
        String reason = note == null || note.length() <= LONGEST_REASON ? note : note.substring(0, LONGEST_REASON);
        log.append(
                new Event(file.version().packageId(), file.reference().value(), kind, at, by, reason, taskId, detail));
    }
}
