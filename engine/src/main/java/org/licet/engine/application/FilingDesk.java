package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.engine.access.Party;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.WorkingCalendar;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.lookup.LookUps;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides whether a filing can be taken and what its receipt says; {@link FiledStore} keeps it. */
@Component
class FilingDesk implements FilingApplication {

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Applicants applicants;
    private final Counter counter;
    private final DocumentCheck documents;
    private final AnswerFiles answerFiles;
    private final LookUps lookUps;
    private final FiledStore store;
    private final ObjectProvider<FilingRule> rules;
    private final Clock clock;

    FilingDesk(
            Catalogue catalogue,
            Calendars calendars,
            Applicants applicants,
            Counter counter,
            DocumentCheck documents,
            AnswerFiles answerFiles,
            LookUps lookUps,
            FiledStore store,
            ObjectProvider<FilingRule> rules,
            Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.applicants = applicants;
        this.counter = counter;
        this.documents = documents;
        this.answerFiles = answerFiles;
        this.lookUps = lookUps;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Receipt file(Filing filing) {
        PublishedPackage published = catalogue.current(filing.authorization());
        return file(filing, published, applicant(filing, published.description()));
    }

    private Party applicant(Filing filing, Description description) {
        CounterApplicant atCounter = filing.counter();
        return atCounter == null
                ? applicants.identify(filing.by(), filing.applicant(), description)
                : counter.identify(filing, atCounter, description);
    }

    /** For a party whose right to apply through this account was looked at before. */
    Receipt file(Filing filing, Party applicant) {
        PublishedPackage published = catalogue.current(filing.authorization());
        if (!published.description().applicants().contains(applicant.kind())) {
            throw new ApplicantUnidentified(List.of());
        }
        return file(filing, published, applicant);
    }

    private Receipt file(Filing filing, PublishedPackage published, Party applicant) {
        Description description = published.description();
        WorkingCalendar calendar = calendars.calendar(description.calendar());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());

        rules.orderedStream().forEach(rule -> rule.check(description, now));
        Form form = published.forms().form(description.application().form());
        Evaluation answers =
                lookUps.evaluate(filing.by(), published, form, filing.data(), new Asking(filing.language(), today));
        List<FieldError> missing = acceptable(filing, description, form, answers);
        return store.store(new FiledStore.Accepted(
                filing,
                published.version(),
                form,
                description.agency(),
                applicant,
                answers.data(),
                missing,
                now,
                calendar.end(now, description.term().length()),
                description.silenceOf(null).name().toLowerCase(Locale.ROOT),
                today.getYear(),
                description.category() == Description.Category.NOTIFICATION,
                null));
    }

    /** What is missing from a filing that may be taken so; refuses any other that has errors. */
    private List<FieldError> acceptable(Filing filing, Description description, Form form, Evaluation answers) {
        List<FieldError> errors = new ArrayList<>(answers.errors());
        errors.addAll(answerFiles.wrong(filing.by(), form, answers.data(), filing.language()));
        errors.addAll(documents.check(filing, description, answers.data()));
        boolean takeable = filing.incomplete() && errors.stream().allMatch(FieldError::meansMissing);
        if (!errors.isEmpty() && !takeable) {
            throw new WrongAnswers(errors);
        }
        return errors;
    }
}
