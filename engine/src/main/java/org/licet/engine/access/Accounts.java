package org.licet.engine.access;

import java.util.Optional;
import java.util.Set;

/** Local accounts: login, bcrypt hash, roles. */
public interface Accounts {

    Optional<Account> find(String login);

    boolean any();

    /** Creates or replaces the account with these roles. */
    void save(Account account);

    /**
     * @param login ASCII, compared byte by byte
     * @param passwordHash bcrypt, or empty for accounts that only come through OpenID Connect
     */
    record Account(String login, String passwordHash, String name, boolean enabled, Set<AgencyRole> roles) {
        public Actor actor() {
            return new Actor(login, name, roles);
        }
    }
}
