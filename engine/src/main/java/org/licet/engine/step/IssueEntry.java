package org.licet.engine.step;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.Stage;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.Span;
import org.licet.engine.calendar.WorkingCalendar;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.RegisterPart;
import org.licet.engine.register.Issuing;
import org.licet.processes.CaseKey;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code issueEntry}: writes the entry of a file into the register, filled and valid as the package says. */
@Component
class IssueEntry implements Step {

    private final CaseFiles files;
    private final CaseDocuments documents;
    private final CaseFacts facts;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Issuing issuing;
    private final Clock clock;

    IssueEntry(
            CaseFiles files,
            CaseDocuments documents,
            CaseFacts facts,
            Catalogue catalogue,
            Calendars calendars,
            Issuing issuing,
            Clock clock) {
        this.files = files;
        this.documents = documents;
        this.facts = facts;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.ISSUE_ENTRY;
    }

    @Override
    public void run(StepCall call) {
        ApplicationReference reference = Inputs.reference(call);
        CaseFile file = files.get(reference);
        refuseUnlessFree(file);
        Description description = catalogue.version(file.version()).description();
        RegisterPart register = description.register();
        ObjectNode data = new EntryMapping(register.entry()).fill(document -> facts.fact(call.caseKey(), document));
        WorkingCalendar calendar = calendars.calendar(description.calendar());
        String by = decidedBy(reference);
        LocalDate first = LocalDate.ofInstant(clock.instant(), calendar.zone());
        Issuing.Issued issued = issuing.issue(new Issuing.Order(
                file.version(),
                reference.value(),
                file.applicant(),
                data,
                first,
                lastDay(register, first, calendar, call.caseKey()),
                by));
        files.issued(reference, new IssuedEntry(issued.registerId(), issued.number()), by);
    }

    private void refuseUnlessFree(CaseFile file) {
        if (file.stage() == Stage.REFUSED) {
            throw new PackageMistake("issueEntry: " + file.reference() + " was refused");
        }
        files.entry(file.reference()).ifPresent(entry -> {
            throw new PackageMistake("issueEntry: " + file.reference() + " has the entry " + entry.number());
        });
    }

    private @Nullable LocalDate lastDay(RegisterPart register, LocalDate first, WorkingCalendar calendar, CaseKey key) {
        Span validity = register.validity();
        String decision = register.validityDecision();
        if (validity == null && decision != null) {
            validity = decided(decision, key);
        }
        return validity == null ? null : calendar.lastDay(first, validity);
    }

    private Span decided(String output, CaseKey key) {
        Object text = Paths.read(output, document -> facts.fact(key, document));
        try {
            return Span.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new PackageMistake("register.validity: '" + output + "' gave " + text + ": " + e.getMessage(), e);
        }
    }

    private String decidedBy(ApplicationReference reference) {
        return documents.lastHand(reference).map(CaseDocuments.Hand::login).orElse(Actor.SYSTEM.login());
    }
}
