package org.licet.engine.application;

import java.util.Locale;

/** File states of DOMAIN. */
public enum Stage {
    FILED,
    UNDER_EXAMINATION,
    AWAITING_OPINION,
    AWAITING_APPLICANT,
    AWAITING_PAYMENT,
    AWAITING_SIGNATURE,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    ARCHIVED;

    /** As the API writes it: {@code under-examination}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no stage is written so */
    public static Stage of(String key) {
        return Stage.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
