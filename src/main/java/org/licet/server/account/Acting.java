package org.licet.server.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller who has been recognised, however that happened. */
final class Acting extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    static final String OPERATOR = "ROLE_OPERATOR";

    private final transient Actor actor;

    Acting(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Only what whole paths depend on; roles at agencies are judged where the data are. */
    private static List<GrantedAuthority> authorities(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_ACCOUNT"));
        if (actor.isOperator()) {
            authorities.add(new SimpleGrantedAuthority(OPERATOR));
        }
        return authorities;
    }
}
