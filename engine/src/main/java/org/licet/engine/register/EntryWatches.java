package org.licet.engine.register;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All who watch entries. They are asked for when needed: they themselves stand on registers. */
@Component
class EntryWatches {

    private final ObjectProvider<EntryWatch> watches;

    EntryWatches(ObjectProvider<EntryWatch> watches) {
        this.watches = watches;
    }

    void tell(EntryChanges.Standing entry, ChangeKind kind) {
        watches.orderedStream().forEach(watch -> watch.changed(entry, kind));
    }
}
