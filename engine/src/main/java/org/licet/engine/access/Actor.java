package org.licet.engine.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who acts.
 *
 * @param login of the account; {@link #SYSTEM}'s for the engine itself
 * @param name shown to people
 * @param roles held at agencies; empty for applicants
 */
public record Actor(String login, String name, Set<AgencyRole> roles) {

    /** The engine acting by itself: the clock, a process. */
    public static final Actor SYSTEM = new Actor("system", "Licet", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean holds(String agency, String role) {
        return roles.contains(new AgencyRole(agency, role));
    }

    public boolean isOperator() {
        return holds(Roles.INSTALLATION, Roles.OPERATOR);
    }

    /** Agencies at which the actor holds any role. */
    public Set<String> agencies() {
        Set<String> agencies = new TreeSet<>();
        roles.forEach(role -> agencies.add(role.agency()));
        agencies.remove(Roles.INSTALLATION);
        return agencies;
    }
}
