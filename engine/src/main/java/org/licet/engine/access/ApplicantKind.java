package org.licet.engine.access;

/** Who may apply for an authorization. */
public enum ApplicantKind {
    CITIZEN("citizen"),
    COMPANY("company"),
    SOLE_TRADER("sole-trader"),
    NOTARY("notary");

    private final String key;

    ApplicantKind(String key) {
        this.key = key;
    }

    /** As packages and the API write it. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static ApplicantKind of(String key) {
        for (ApplicantKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of applicant: " + key);
    }
}
