package org.licet.engine.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entry states of DOMAIN. {@link #EXPIRED} is never stored: the calendar makes it so, without a job. */
public enum EntryStatus {
    VALID,
    SUSPENDED,
    EXPIRED,
    WITHDRAWN,
    ANNULLED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntryStatus> of(String key) {
        return Arrays.stream(values())
                .filter(status -> status.key().equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(EntryStatus::key).toList();
    }

    /** What a stored status means on a day. Suspension does not extend validity, so a suspended act expires too. */
    static String shown(String stored, @Nullable LocalDate validTo, LocalDate day) {
        boolean canExpire = stored.equals(VALID.key()) || stored.equals(SUSPENDED.key());
        return canExpire && validTo != null && validTo.isBefore(day) ? EXPIRED.key() : stored;
    }
}
