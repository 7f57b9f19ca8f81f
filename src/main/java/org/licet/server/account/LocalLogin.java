package org.licet.server.account;

import java.util.Optional;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Recognises people by login and password, for HTTP Basic and for the login page. */
@Component
final class LocalLogin implements AuthenticationProvider {

    /** bcrypt looks at 72 bytes; more is a mistake or an attack. */
    private static final int LONGEST_PASSWORD = 72;

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    LocalLogin(Accounts accounts, Passwords passwords, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        throttle.admit(login, address);
        Optional<Account> account = find(login);
        if (account.isEmpty() || password.length() > LONGEST_PASSWORD) {
            passwords.pretend("");
        } else if (passwords.match(password, account.get().passwordHash())) {
            throttle.succeeded(login, address);
            return new Acting(account.get().actor());
        }
        throttle.failed(login, address);
        throw new BadCredentialsException("wrong credentials");
    }

    /** Enabled, with a password of its own, and with a login that can exist. */
    private Optional<Account> find(String login) {
        return Logins.canExist(login)
                ? accounts.find(login).filter(Account::enabled).filter(account -> !account.passwordHash()
                        .isEmpty())
                : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
