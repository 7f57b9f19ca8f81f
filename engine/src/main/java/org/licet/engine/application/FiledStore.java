package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.licet.forms.FieldError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Keeps an accepted filing: file, documents, event and the order to start its process, all or nothing. */
@Component
class FiledStore {

    /** Of 40 random bits, two equal references in one year are rare; five in a row mean that something else is wrong. */
    private static final int ATTEMPTS = 5;

    private final ApplicationMapper applications;
    private final AttachmentMapper attachments;
    private final References references;
    private final EventLog log;
    private final Outbox outbox;
    private final FileWatches watches;

    FiledStore(
            ApplicationMapper applications,
            AttachmentMapper attachments,
            References references,
            EventLog log,
            Outbox outbox,
            FileWatches watches) {
        this.applications = applications;
        this.attachments = attachments;
        this.references = references;
        this.log = log;
        this.outbox = outbox;
        this.watches = watches;
    }

    @Transactional
    public FilingApplication.Receipt store(Accepted accepted) {
        String data = Json.text(accepted.data());
        ApplicationRecord file = insert(accepted, data);
        attach(file, accepted.filing());
        log.append(new Event(
                file.packageId(),
                file.reference(),
                "filed",
                file.filedAt(),
                file.filedBy(),
                null,
                null,
                detail(file, data)));
        watches.tell(watch -> watch.filed(file.caseFile()));
        outbox.order(StartingProcess.KIND, file.reference(), file.reference());
        return new FilingApplication.Receipt(
                file.id(),
                file.receipt(),
                file.filedAt(),
                file.decisionDue(),
                file.silence(),
                Stage.FILED,
                accepted.missing());
    }

    private ApplicationRecord insert(Accepted accepted, String data) {
        for (int attempt = 1; ; attempt++) {
            ApplicationRecord file = row(accepted);
            try {
                applications.insert(file, data);
                return file;
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void attach(ApplicationRecord file, FilingApplication.Filing filing) {
        for (FilingApplication.DocumentRef document : filing.documents()) {
            int attached = attachments.attach(
                    document.attachment(), filing.by().login(), file.reference(), document.document());
            if (attached == 0) {
                // It was there when checked: a parallel filing took it.
                throw new WrongAnswers(
                        List.of(DocumentMessages.error("unknown-attachment", document, filing.language())));
            }
        }
    }

    private static Map<String, String> detail(ApplicationRecord file, String data) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("version", Integer.toString(file.packageVersion()));
        detail.put("receipt", file.receipt());
        detail.put("applicant", file.applicant());
        detail.put("data", Sha256.of(data));
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
                MissingItems.write(accepted.missing()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                accepted.due(),
                null);
    }

    /**
     * A filing that may be taken.
     *
     * @param data pruned
     * @param year of the reference, in the authority's time zone
     */
    record Accepted(
            FilingApplication.Filing filing,
            PackageVersion version,
            String agency,
            Party applicant,
            ObjectNode data,
            List<FieldError> missing,
            Instant at,
            Instant due,
            String silence,
            int year) {}
}
