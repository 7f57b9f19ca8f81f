package org.licet.engine.act;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.FileWatch;
import org.licet.engine.application.Stage;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.Span;
import org.licet.engine.calendar.WorkingCalendar;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.Description.RegisterPart;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.register.Issuing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the entry of a file from its documents and has the register issue it. */
@Component
class IssuedActs implements Acts, FileWatch {

    private static final String TACIT = "tacit";

    private final CaseFiles files;
    private final CaseReading reading;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Issuing issuing;
    private final ObjectProvider<ChangingEntries> changes;
    private final Clock clock;

    IssuedActs(
            CaseFiles files,
            CaseReading reading,
            Catalogue catalogue,
            Calendars calendars,
            Issuing issuing,
            ObjectProvider<ChangingEntries> changes,
            Clock clock) {
        this.files = files;
        this.reading = reading;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.issuing = issuing;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void issue(ApplicationReference reference, String by) {
        CaseFile file = files.get(reference);
        if (file.stage() == Stage.REFUSED) {
            throw new PackageMistake("issueEntry: " + file.reference() + " was refused");
        }
        if (arisesOnFiling(file) && files.entry(reference).isPresent()) {
            return;
        }
        files.entry(file.reference()).ifPresent(entry -> {
            throw new PackageMistake("issueEntry: " + file.reference() + " has the entry " + entry.number());
        });
        issue(file, by, List.of());
    }

    @Override
    public void giveTacitly(CaseFile file) {
        if (file.operation() != null) {
            changes.getObject().change(file, true);
        } else if (files.entry(file.reference()).isEmpty()) {
            issue(file, Actor.SYSTEM.login(), List.of(TACIT));
        }
    }

    /** A notification: the right arises when it is filed, not when somebody looks at it. */
    private boolean arisesOnFiling(CaseFile file) {
        return file.operation() == null
                && catalogue.version(file.version()).description().category() == Category.NOTIFICATION;
    }

    @Override
    public void filedComplete(CaseFile file) {
        issueOnFiling(file);
    }

    /** What was missing is there now; when it was not supplied in time, there is nothing to enter. */
    @Override
    public void answered(CaseFile file, Instant at) {
        if (Boolean.TRUE.equals(reading.at(file.reference(), "correction.supplied"))) {
            issueOnFiling(file);
        }
    }

    private void issueOnFiling(CaseFile file) {
        if (arisesOnFiling(file) && files.entry(file.reference()).isEmpty()) {
            issue(file, file.filedBy(), List.of());
        }
    }

    private void issue(CaseFile file, String by, List<String> marks) {
        Description description = catalogue.version(file.version()).description();
        RegisterPart register = description.register();
        WorkingCalendar calendar = calendars.calendar(description.calendar());
        LocalDate first = LocalDate.ofInstant(clock.instant(), calendar.zone());
        Issuing.Issued issued = issuing.issue(new Issuing.Order(
                file.version(),
                file.reference().value(),
                file.applicant(),
                reading.filled(file.reference(), register.entry()),
                first,
                lastDay(register, first, calendar, file.reference()),
                by,
                marks));
        files.issued(file.reference(), new IssuedEntry(issued.registerId(), issued.number()), by);
    }

    private @Nullable LocalDate lastDay(
            RegisterPart register, LocalDate first, WorkingCalendar calendar, ApplicationReference reference) {
        Span validity = register.validity();
        String decision = register.validityDecision();
        if (validity == null && decision != null) {
            validity = decided(decision, reference);
        }
        return validity == null ? null : calendar.lastDay(first, validity);
    }

    private Span decided(String output, ApplicationReference reference) {
        Object text = reading.at(reference, output);
        try {
            return Span.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new PackageMistake("register.validity: '" + output + "' gave " + text + ": " + e.getMessage(), e);
        }
    }
}
