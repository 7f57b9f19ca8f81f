package org.licet.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;

/**
 * In whose right somebody works.
 *
 * @param principal for whom; null for oneself
 */
record Capacity(@Nullable String principal) {

    static final Capacity OWN = new Capacity(null);

    /** Who is then bound by what was done: the one who acts and the one acted for. */
    Set<String> persons(String actor) {
        return principal == null ? Set.of(actor) : new TreeSet<>(List.of(actor, principal));
    }

    /** In which capacities the actor may take a task: their own right first. */
    static List<Capacity> toTake(TaskRecord task, Actor actor) {
        List<Capacity> capacities = new ArrayList<>();
        if (task.roleNames().stream().anyMatch(role -> actor.holdsThemselves(task.agency(), role))) {
            capacities.add(OWN);
        }
        Set<String> principals = new TreeSet<>();
        task.roleNames().forEach(role -> principals.addAll(actor.principals(new AgencyRole(task.agency(), role))));
        principals.forEach(principal -> capacities.add(new Capacity(principal)));
        return capacities;
    }

    /** What an absent person had claimed is done for them; what was taken for somebody is done for them while it may be. */
    static List<Capacity> toComplete(TaskRecord task, Actor actor) {
        if (task.isSubstituted(actor)) {
            return List.of(new Capacity(task.assignee()));
        }
        Capacity taken = new Capacity(task.heldFor());
        List<Capacity> capacities = toTake(task, actor);
        return capacities.contains(taken) ? List.of(taken) : capacities;
    }

    /** For whom the actor gives a task away: as the one who has it, or as a supervisor. */
    static Capacity toHandOn(TaskRecord task, Actor actor) {
        if (task.isHeldBy(actor)) {
            return toComplete(task, actor).stream().findFirst().orElse(OWN);
        }
        AgencyRole supervisor = new AgencyRole(task.agency(), Roles.SUPERVISOR);
        return actor.roles().contains(supervisor)
                ? OWN
                : actor.principals(supervisor).stream()
                        .findFirst()
                        .map(Capacity::new)
                        .orElse(OWN);
    }

    /** What a list says of a task that the reader has or may take. */
    static Capacity shown(TaskRecord task, Actor reader) {
        return toComplete(task, reader).stream().findFirst().orElse(OWN);
    }
}
