package org.licet.engine.register;

import java.util.Locale;

/** What can become of an entry. */
public enum ChangeKind {
    ISSUED,
    AMENDED,
    RENEWED,
    DUPLICATE_ISSUED,
    SUSPENDED,
    SUSPENSION_ENDED,
    RESUMED,
    WITHDRAWN,
    ANNULLED,
    REINSTATED;

    /** As the history shows it: {@code suspension-ended}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Kind of the event in the register's chain. */
    public String event() {
        return this == DUPLICATE_ISSUED || this == SUSPENSION_ENDED ? key() : "entry-" + key();
    }
}
