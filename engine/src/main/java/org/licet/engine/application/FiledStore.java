package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Parties;
import org.licet.engine.access.Party;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Keeps an accepted filing: file, documents, event and the order to start its process, all or nothing. */
@Component
class FiledStore {

    private static final String COUNTER = "counter";

    /** Of 40 random bits, two equal references in one year are rare; five in a row mean that something else is wrong. */
    private static final int ATTEMPTS = 5;

    private final ApplicationMapper applications;
    private final SuppliedDocuments documents;
    private final AnswerFiles answerFiles;
    private final References references;
    private final EventLog log;
    private final Outbox outbox;
    private final FileWatches watches;
    private final IncompleteFiling incomplete;
    private final Parties parties;

    FiledStore(
            ApplicationMapper applications,
            SuppliedDocuments documents,
            AnswerFiles answerFiles,
            References references,
            EventLog log,
            Outbox outbox,
            FileWatches watches,
            IncompleteFiling incomplete,
            Parties parties) {
        this.applications = applications;
        this.documents = documents;
        this.answerFiles = answerFiles;
        this.references = references;
        this.log = log;
        this.outbox = outbox;
        this.watches = watches;
        this.incomplete = incomplete;
        this.parties = parties;
    }

    @Transactional
    public FilingApplication.Receipt store(Accepted accepted) {
        String data = Json.text(accepted.data());
        FilingApplication.Filing filing = accepted.filing();
        if (filing.counter() != null) {
            parties.remember(accepted.applicant());
        }
        ApplicationRecord file = insert(accepted, data);
        documents.attach(filing.by(), file.id(), filing.documents(), filing.language());
        answerFiles.attach(filing.by(), file.id(), accepted.form(), accepted.data(), filing.language());
        log.append(new Event(
                file.packageId(),
                file.reference(),
                "filed",
                file.filedAt(),
                file.filedBy(),
                null,
                null,
                detail(file, data, filing.counter())));
        watches.tell(watch -> watch.filed(file.caseFile()));
        if (!accepted.missing().isEmpty()) {
            incomplete.ask(file.caseFile(), accepted.missing());
        } else {
            watches.tell(watch -> watch.filedComplete(file.caseFile()));
        }
        if (accepted.asked() == null || accepted.asked().hasProcess()) {
            outbox.order(StartingProcess.KIND, file.reference(), file.reference());
        }
        return new FilingApplication.Receipt(
                file.id(),
                file.receipt(),
                file.filedAt(),
                file.decisionDue(),
                file.silence(),
                accepted.missing().isEmpty() ? Stage.FILED : Stage.AWAITING_APPLICANT,
                accepted.missing(),
                entry(file, accepted));
    }

    /** A notification has its entry by now. */
    private @Nullable IssuedEntry entry(ApplicationRecord file, Accepted accepted) {
        if (accepted.asked() != null) {
            return accepted.asked().entry();
        }
        ApplicationRecord after = accepted.isNotification() ? applications.find(file.reference()) : null;
        return after == null || after.registerId() == null || after.entryNumber() == null
                ? null
                : new IssuedEntry(after.registerId(), after.entryNumber());
    }

    private ApplicationRecord insert(Accepted accepted, String data) {
        for (int attempt = 1; ; attempt++) {
            ApplicationRecord file = row(accepted);
            try {
                applications.insert(file, data, accepted.filing().counter() == null ? null : COUNTER);
                return file;
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, String> detail(ApplicationRecord file, String data, @Nullable CounterApplicant counter) {
        Map<String, String> detail = new TreeMap<>();
        if (counter != null) {
            detail.put("channel", COUNTER);
        }
        detail.put("version", Integer.toString(file.packageVersion()));
        detail.put("receipt", file.receipt());
        detail.put("applicant", file.applicant());
        detail.put("data", Sha256.of(data));
        if (file.operation() != null) {
            detail.put("operation", file.operation());
            detail.put("register", String.valueOf(file.registerId()));
            detail.put("number", String.valueOf(file.entryNumber()));
        }
        return detail;
    }

    private ApplicationRecord row(Accepted accepted) {
        PackageVersion version = accepted.version();
        return new ApplicationRecord(
                references.reference(version.packageId(), accepted.year()).value(),
                version.packageId(),
                version.version(),
                accepted.agency(),
                accepted.filing().by().login(),
                accepted.applicant().id(),
                accepted.applicant().kind().key(),
                accepted.applicant().name(),
                references.receipt(accepted.year()),
                accepted.at(),
                accepted.due(),
                accepted.silence(),
                Stage.FILED.key(),
                null,
                null,
                null,
                null,
                null,
                null,
                accepted.asked() == null ? null : accepted.asked().entry().registerId(),
                accepted.asked() == null ? null : accepted.asked().entry().number(),
                accepted.asked() == null ? null : accepted.asked().operation(),
                false,
                accepted.due(),
                null);
    }

    /**
     * A filing that may be taken.
     *
     * @param data pruned
     * @param year of the reference, in the authority's time zone
     * @param isNotification whether the right arises on filing
     * @param asked null for an application
     */
    record Accepted(
            FilingApplication.Filing filing,
            PackageVersion version,
            @Nullable Form form,
            String agency,
            Party applicant,
            ObjectNode data,
            List<FieldError> missing,
            Instant at,
            Instant due,
            String silence,
            int year,
            boolean isNotification,
            @Nullable AskedOperation asked) {}

    /**
     * What is asked of an entry.
     *
     * @param hasProcess whether a process decides it
     */
    record AskedOperation(String operation, IssuedEntry entry, boolean hasProcess) {}
}
