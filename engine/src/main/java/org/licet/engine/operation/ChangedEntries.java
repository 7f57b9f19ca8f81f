package org.licet.engine.operation;

import org.licet.engine.access.Actor;
import org.licet.engine.act.Acts.ChangingEntries;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does to entries what granted files ask for, once each. */
@Component
class ChangedEntries implements ChangingEntries {

    private final CaseFiles files;
    private final CaseDocuments documents;
    private final EntryChanges changes;
    private final GrantedOperations granted;

    ChangedEntries(CaseFiles files, CaseDocuments documents, EntryChanges changes, GrantedOperations granted) {
        this.files = files;
        this.documents = documents;
        this.changes = changes;
        this.granted = granted;
    }

    @Override
    @Transactional
    public void change(CaseFile file, boolean tacit) {
        String reference = file.reference().value();
        if (file.operation() == null) {
            throw new PackageMistake("changeEntry: " + reference + " asks for no operation on an entry");
        }
        if (!"grant".equals(file.outcome())) {
            throw new PackageMistake("changeEntry: " + reference + " is not granted; `recordDecision` comes first");
        }
        IssuedEntry target = files.entry(file.reference()).orElseThrow();
        Standing entry = changes.hold(target.registerId(), target.number()).orElseThrow();
        if (!reference.equals(entry.operation())) {
            throw new PackageMistake("changeEntry: " + reference + " has changed entry " + entry.number() + " already");
        }
        granted.apply(file, entry, tacit ? Actor.SYSTEM.login() : lastHand(file), tacit);
        changes.free(target.registerId(), target.number(), reference);
    }

    private String lastHand(CaseFile file) {
        return documents
                .lastHand(file.reference())
                .map(CaseDocuments.Hand::login)
                .orElse(Actor.SYSTEM.login());
    }
}
