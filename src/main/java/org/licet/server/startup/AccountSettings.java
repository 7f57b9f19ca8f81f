package org.licet.server.startup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Party;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Accounts that the installation's configuration declares; saved at every start, so the configuration is what holds. */
@ConfigurationProperties("licet")
public record AccountSettings(@Nullable List<Configured> accounts) {

    /**
     * @param passwordHash bcrypt, as {@code hash-password} prints it
     * @param enabled false locks the account
     * @param roles {@code agency/role}, {@code *}{@code /operator} for the whole installation
     * @param parties for whom the account may apply
     */
    public record Configured(
            String login,
            @Nullable String name,
            @Nullable String passwordHash,
            @DefaultValue("true") boolean enabled,
            @Nullable List<String> roles,
            @Nullable List<ConfiguredParty> parties) {

        Account account() {
            if (login == null || !login.matches("[\\x21-\\x7e]{1,100}")) {
                throw NotConfigured.wrongAccount(
                        "The login of an account in licet.accounts is missing or not ASCII: '" + login + "'.");
            }
            String hash = passwordHash == null ? "" : passwordHash.replaceFirst("^\\{bcrypt}", "");
            if (!hash.isEmpty() && !hash.matches("\\$2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53}")) {
                throw NotConfigured.wrongAccount("The password-hash of account '" + login
                        + "' is not a bcrypt hash; `java -jar target/licet.jar hash-password` makes one.");
            }
            return new Account(login, hash, name == null ? login : name, enabled, agencyRoles());
        }

        private Set<AgencyRole> agencyRoles() {
            Set<AgencyRole> read = new LinkedHashSet<>();
            for (String text : roles == null ? List.<String>of() : roles) {
                int slash = text.indexOf('/');
                if (slash < 1 || slash == text.length() - 1) {
                    throw NotConfigured.wrongAccount("The role '" + text + "' of account '" + login
                            + "' must be written agency/role, for example transport/examiner or */operator.");
                }
                read.add(new AgencyRole(text.substring(0, slash), text.substring(slash + 1)));
            }
            return read;
        }

        List<Party> mandates() {
            return parties == null
                    ? List.of()
                    : parties.stream().map(ConfiguredParty::party).toList();
        }
    }

    /** @param id {@code person:} + IDNP or {@code company:} + IDNO */
    public record ConfiguredParty(String id, ApplicantKind kind, String name) {
        Party party() {
            return new Party(id, kind, name);
        }
    }

    List<Configured> declared() {
        return accounts == null ? List.of() : accounts;
    }
}
