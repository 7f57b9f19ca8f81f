package org.licet.engine.operation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.Decided;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.FileWatch;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.register.ChangeKind;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Change;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryStatus;
import org.springframework.stereotype.Component;

/**
 * The entry of a notification follows its file: it exists since the filing, and is void when the person or the fact
 * cannot be identified (Law 160/2011). Who is told is {@link DecisionNotices}' matter.
 */
@Component
class NotificationWatch implements FileWatch {

    private final CaseFiles files;
    private final Catalogue catalogue;
    private final EntryChanges changes;
    private final Law law;

    NotificationWatch(CaseFiles files, Catalogue catalogue, EntryChanges changes, Law law) {
        this.files = files;
        this.catalogue = catalogue;
        this.changes = changes;
        this.law = law;
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        Standing entry = grant ? null : entry(file);
        if (entry != null) {
            List<String> reasons =
                    files.decision(file.reference()).map(Decided::reasons).orElse(List.of());
            change(file, entry, ChangeKind.ANNULLED, EntryStatus.ANNULLED, entry.issuedOn(), reasons);
        }
    }

    @Override
    public void closed(CaseFile file) {
        Standing entry = entry(file);
        if (entry != null && entry.status() == EntryStatus.VALID) {
            Description description = description(file);
            LocalDate from = law.calendar(description).nextWorkingDay(law.today(description));
            change(
                    file,
                    entry,
                    ChangeKind.WITHDRAWN,
                    EntryStatus.WITHDRAWN,
                    from,
                    List.of(file.stage().key()));
        }
    }

    /** The nullity was set aside: the entry counts from its issue again. */
    @Override
    public void reopened(CaseFile file) {
        Standing entry = entry(file);
        if (entry != null && entry.status() != EntryStatus.VALID) {
            change(file, entry, ChangeKind.REINSTATED, EntryStatus.VALID, entry.issuedOn(), List.of());
        }
    }

    private @Nullable Standing entry(CaseFile file) {
        if (file.operation() != null || description(file).category() != Category.NOTIFICATION) {
            return null;
        }
        IssuedEntry issued = files.entry(file.reference()).orElse(null);
        return issued == null
                ? null
                : changes.hold(issued.registerId(), issued.number()).orElse(null);
    }

    private void change(
            CaseFile file, Standing entry, ChangeKind kind, EntryStatus status, LocalDate on, List<String> reasons) {
        String reason = reasons.isEmpty() ? null : String.join(", ", reasons);
        changes.change(entry, Change.of(entry, file.version(), kind, status, on, Actor.SYSTEM.login(), reason));
    }

    private Description description(CaseFile file) {
        return catalogue.version(file.version()).description();
    }
}
