package org.licet.server.account;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whom a valid bearer token stands for: the local account whose login is the value of a claim. Its roles are the local
 * account's. Only where the operator names a roles claim do tokens bring roles of their own ({@code transport/examiner}),
 * and then a person without a local account may come in as well.
 */
final class BearerAccount implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Accounts accounts;
    private final Claims claims;

    BearerAccount(Accounts accounts, Claims claims) {
        this.accounts = accounts;
        this.claims = claims;
    }

    /**
     * @param login the claim that names the account; {@code sub} because an issuer promises that it is unique and does
     *     not change, which it does not for {@code preferred_username}
     * @param roles the claim with a list of roles at agencies; null when tokens bring none
     */
    @ConfigurationProperties("licet.oidc")
    record Claims(@DefaultValue("sub") String login, @Nullable String roles) {}

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String login = token.getClaims().get(claims.login()) instanceof String text ? text : "";
        Optional<Account> account = Logins.canExist(login) ? accounts.find(login) : Optional.empty();
        List<String> granted = claims.roles() == null ? null : token.getClaimAsStringList(claims.roles());
        if (!Logins.canExist(login)
                || (account.isEmpty() && granted == null)
                || account.filter(found -> !found.enabled()).isPresent()) {
            throw new BadCredentialsException("no account for this token");
        }
        Set<AgencyRole> roles = new HashSet<>(account.map(Account::roles).orElse(Set.of()));
        if (granted != null) {
            granted.forEach(role -> roles.add(role(role)));
        }
        String named = token.getClaimAsString("name");
        return new Acting(new Actor(
                login,
                account.map(Account::name).orElse(named == null ? login : named),
                roles,
                account.map(Account::acting).orElse(Set.of())));
    }

    private static AgencyRole role(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new BadCredentialsException("a role in the token is not of the form agency/role");
        }
        return new AgencyRole(text.substring(0, slash), text.substring(slash + 1));
    }
}
