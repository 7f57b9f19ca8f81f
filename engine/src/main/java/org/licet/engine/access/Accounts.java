package org.licet.engine.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Local accounts: login, bcrypt hash, roles. */
public interface Accounts {

    Optional<Account> find(String login);

    /** What people are called, by login; without those who have no account any more. */
    Map<String, String> names(Collection<String> logins);

    boolean any();

    /** Creates or replaces the account with these roles. */
    void save(Account account);

    /**
     * @param login ASCII, compared byte by byte
     * @param passwordHash bcrypt, or empty for accounts that only come through OpenID Connect
     * @param roles in the account's own right
     * @param acting roles held today for others; {@link #find} brings them, {@link #save} does not look at them
     */
    record Account(
            String login,
            String passwordHash,
            String name,
            boolean enabled,
            Set<AgencyRole> roles,
            Set<ActingRole> acting) {

        public Account(String login, String passwordHash, String name, boolean enabled, Set<AgencyRole> roles) {
            this(login, passwordHash, name, enabled, roles, Set.of());
        }

        public Actor actor() {
            return new Actor(login, name, roles, acting);
        }
    }
}
