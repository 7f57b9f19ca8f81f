package org.licet.server.api;

import java.io.IOException;

/** The body of a request is larger than this path takes. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long allowed;

    TooLarge(long allowed) {
        super("body over " + allowed + " bytes");
        this.allowed = allowed;
    }

    long allowed() {
        return allowed;
    }
}
