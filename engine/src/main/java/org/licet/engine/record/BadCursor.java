package org.licet.engine.record;

/** The cursor of a list is not one that we gave out: a mistake of the caller. */
public final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadCursor(String cursor) {
        super(cursor);
    }
}
