package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.FiledStore.Accepted;
import org.licet.engine.application.FiledStore.AskedOperation;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.WorkingCalendar;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what the receipt of an operation says; {@link FiledStore} keeps it. */
@Component
class OperationDesk implements FilingOperation {

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final DocumentCheck documents;
    private final FiledStore store;
    private final Clock clock;

    OperationDesk(Catalogue catalogue, Calendars calendars, DocumentCheck documents, FiledStore store, Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.documents = documents;
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt file(Request request) {
        PublishedPackage published = catalogue.version(request.version());
        Description description = published.description();
        String asked = description.formOf(request.operation());
        Form form = asked == null ? null : published.forms().form(asked);
        Filing filing = new Filing(
                request.by(),
                description.id(),
                request.holder().id(),
                request.data(),
                request.documents(),
                false,
                request.language());
        List<FieldError> wrong = documents.wrong(
                filing.by(), filing.documents(), description.application().documents(), filing.language());
        if (!wrong.isEmpty()) {
            throw new WrongAnswers(wrong);
        }
        return store.store(accepted(filing, request, description, form));
    }

    private Accepted accepted(Filing filing, Request request, Description description, @Nullable Form form) {
        WorkingCalendar calendar = calendars.calendar(description.calendar());
        Description.TermPart term = description.termOf(request.operation());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Accepted(
                filing,
                request.version(),
                form,
                description.agency(),
                request.holder(),
                request.data(),
                List.of(),
                now,
                calendar.end(now, term.length()),
                term.silence().name().toLowerCase(Locale.ROOT),
                LocalDate.ofInstant(now, calendar.zone()).getYear(),
                false,
                new AskedOperation(request.operation(), request.entry(), request.hasProcess()));
    }
}
