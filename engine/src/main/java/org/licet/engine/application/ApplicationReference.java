package org.licet.engine.application;

/** The unique reference of a file, {@code TC-2026-7K3M9QX4}: the package's initials, the year, 8 random characters. */
public record ApplicationReference(String value) {
    @Override
    public String toString() {
        return value;
    }
}
