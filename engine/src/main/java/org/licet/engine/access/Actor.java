package org.licet.engine.access;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who acts.
 *
 * @param login of the account; {@link #SYSTEM}'s for the engine itself
 * @param name shown to people
 * @param roles held at agencies in one's own right; empty for applicants
 * @param acting roles held today for others, see {@link Deputies}
 */
public record Actor(String login, String name, Set<AgencyRole> roles, Set<ActingRole> acting) {

    /** The engine acting by itself: the clock, a process. */
    public static final Actor SYSTEM = new Actor("system", "Licet", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        acting = Set.copyOf(acting);
    }

    /** Nobody's deputy. */
    public Actor(String login, String name, Set<AgencyRole> roles) {
        this(login, name, roles, Set.of());
    }

    /** In one's own right or for somebody. */
    public boolean holds(String agency, String role) {
        return holdsThemselves(agency, role)
                || !principals(new AgencyRole(agency, role)).isEmpty();
    }

    public boolean holdsThemselves(String agency, String role) {
        return roles.contains(new AgencyRole(agency, role));
    }

    /** For whom the actor holds this role, in a fixed order. */
    public Set<String> principals(AgencyRole role) {
        return acting.stream()
                .filter(held -> held.role().equals(role))
                .map(ActingRole::principal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the actor stands in for an absent person in this role. */
    public boolean substitutes(String principal, AgencyRole role) {
        return acting.contains(new ActingRole(principal, role, true));
    }

    /** All roles, in one's own right or for somebody. */
    public Set<AgencyRole> held() {
        Set<AgencyRole> held = new HashSet<>(roles);
        acting.forEach(role -> held.add(role.role()));
        return held;
    }

    public boolean isOperator() {
        return holdsThemselves(Roles.INSTALLATION, Roles.OPERATOR);
    }

    /** Agencies at which the actor holds this role, in their own right or for somebody; for predicates in the SQL. */
    public Set<String> agenciesAs(String role) {
        Set<String> agencies = new TreeSet<>();
        held().stream().filter(held -> held.role().equals(role)).forEach(held -> agencies.add(held.agency()));
        return agencies;
    }

    /** Agencies at which the actor holds any role. */
    public Set<String> agencies() {
        Set<String> agencies = new TreeSet<>();
        held().forEach(role -> agencies.add(role.agency()));
        agencies.remove(Roles.INSTALLATION);
        return agencies;
    }
}
