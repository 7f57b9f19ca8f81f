package org.licet.server.account;

import org.springframework.security.core.AuthenticationException;

/** This login must wait at this address. */
final class TooManyLogins extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyLogins(long seconds) {
        super("too many failed logins");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
