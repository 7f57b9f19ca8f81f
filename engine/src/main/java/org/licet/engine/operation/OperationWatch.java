package org.licet.engine.operation;

import java.util.function.Consumer;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.FileWatch;
import org.licet.engine.operation.Operations.OperationRunning;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Standing;
import org.springframework.stereotype.Component;

/**
 * Frees an entry when the file of its operation ends: refused, withdrawn or lapsed. A granted one frees it when the
 * entry is changed, so that nothing comes between.
 */
@Component
class OperationWatch implements FileWatch {

    private final CaseFiles files;
    private final EntryChanges changes;

    OperationWatch(CaseFiles files, EntryChanges changes) {
        this.files = files;
        this.changes = changes;
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        if (!grant) {
            free(file);
        }
    }

    @Override
    public void closed(CaseFile file) {
        free(file);
    }

    private void free(CaseFile file) {
        entry(
                file,
                entry -> changes.free(
                        entry.registerId(), entry.number(), file.reference().value()));
    }

    /** @throws OperationRunning when another one was asked for meanwhile */
    @Override
    public void reopened(CaseFile file) {
        entry(file, entry -> {
            Standing held = changes.hold(entry.registerId(), entry.number()).orElseThrow();
            if (held.operation() != null) {
                throw new OperationRunning(new ApplicationReference(held.operation()));
            }
            changes.take(held, file.reference().value());
        });
    }

    private void entry(CaseFile file, Consumer<IssuedEntry> then) {
        if (file.operation() != null) {
            files.entry(file.reference()).ifPresent(then);
        }
    }
}
