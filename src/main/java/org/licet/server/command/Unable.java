package org.licet.server.command;

/** The command cannot do its work; the message says why and what would help. */
final class Unable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unable(String message) {
        super(message);
    }
}
