package org.licet.engine.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.engine.access.ActingRole;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;

/** Says what a clerk sees, for the predicate in the SQL. */
final class Readers {

    /** No package may hand tasks to these. */
    static final Set<String> NO_CLERKS = Set.of(Roles.ANALYST, Roles.CASHIER, Roles.OPERATOR, Roles.SUPERVISOR);

    private Readers() {}

    static TaskMapper.Reader of(Actor actor) {
        Set<AgencyRole> roles = clerks(actor.held());
        List<ActingRole> acting = actor.acting().stream()
                .filter(held -> roles.contains(held.role()))
                .toList();
        Set<String> supervised = actor.held().stream()
                .filter(role -> role.role().equals(Roles.SUPERVISOR))
                .map(AgencyRole::agency)
                .collect(Collectors.toSet());
        return new TaskMapper.Reader(actor.login(), roles, supervised, clerks(actor.roles()), acting);
    }

    private static Set<AgencyRole> clerks(Set<AgencyRole> roles) {
        return roles.stream().filter(role -> !NO_CLERKS.contains(role.role())).collect(Collectors.toSet());
    }

    static boolean supervises(Actor actor, TaskRecord task) {
        return actor.holds(task.agency(), Roles.SUPERVISOR);
    }
}
