package org.licet.engine.operation;

import org.licet.engine.register.EntryChanges.Standing;

/** An entry, as the subject of orders. */
record EntryKey(String registerId, String number) {

    static EntryKey of(Standing entry) {
        return new EntryKey(entry.registerId(), entry.number());
    }

    static EntryKey parse(String text) {
        int slash = text.indexOf('/');
        return new EntryKey(text.substring(0, slash), text.substring(slash + 1));
    }

    String text() {
        return registerId + "/" + number;
    }
}
