package org.licet.engine.catalogue;

/** The actor may not publish this package. */
public final class NotYourAgency extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYourAgency(String id) {
        super(id);
    }
}
