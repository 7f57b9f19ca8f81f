package org.licet.engine.register;

/** Told what becomes of entries, in the same transaction and while the entry is held. */
public interface EntryWatch {

    /** @param entry as it stands now */
    void changed(EntryChanges.Standing entry, ChangeKind kind);
}
