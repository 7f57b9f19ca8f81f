package org.licet.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;

class BearerAccountTest {

    private final Accounts accounts = new InMemory();

    @Test
    void takesNoRolesFromTokensUnlessAsked() {
        accounts.save(new Accounts.Account("ana", "", "Ana", true, Set.of(new AgencyRole("transport", "examiner"))));

        Actor ana = convert(new BearerAccount.Claims("sub", null), "ana", List.of("transport/supervisor"));

        assertThat(ana.roles()).containsExactly(new AgencyRole("transport", "examiner"));
    }

    @Test
    void takesRolesAndPeopleFromTokensWhenAsked() {
        Actor ion = convert(new BearerAccount.Claims("sub", "licet_roles"), "ion", List.of("transport/examiner"));

        assertThat(ion.login()).isEqualTo("ion");
        assertThat(ion.roles()).containsExactly(new AgencyRole("transport", "examiner"));
    }

    @Test
    void refusesRolesThatAreNone() {
        assertThatThrownBy(() -> convert(new BearerAccount.Claims("sub", "licet_roles"), "ion", List.of("examiner")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void refusesTokensThatNameNobody() {
        assertThatThrownBy(
                        () -> convert(new BearerAccount.Claims("preferred_username", "licet_roles"), "ion", List.of()))
                .isInstanceOf(BadCredentialsException.class);
    }

    private Actor convert(BearerAccount.Claims claims, String subject, List<String> roles) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject(subject)
                .claim("licet_roles", roles)
                .build();
        return (Actor) new BearerAccount(accounts, claims).convert(token).getPrincipal();
    }

    private static final class InMemory implements Accounts {
        private final Map<String, Account> accounts = new HashMap<>();

        @Override
        public Optional<Account> find(String login) {
            return Optional.ofNullable(accounts.get(login));
        }

        @Override
        public Map<String, String> names(Collection<String> logins) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean any() {
            return !accounts.isEmpty();
        }

        @Override
        public void save(Account account) {
            accounts.put(account.login(), account);
        }
    }
}
