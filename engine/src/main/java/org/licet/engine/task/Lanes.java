package org.licet.engine.task;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.task.TaskMapper.Lane;
import org.licet.engine.task.TaskMapper.Lot;
import org.licet.engine.task.TaskMapper.Reader;
import org.springframework.stereotype.Component;

/**
 * Which lanes a reader may see. Lists and counts read nothing but these, so a role that few tasks ask for costs no more
 * than one that all ask for.
 */
@Component
class Lanes {

    private final TaskMapper tasks;

    Lanes(TaskMapper tasks) {
        this.tasks = tasks;
    }

    /**
     * @param queue of which nothing is in the lanes that are left out
     * @param role that the tasks must ask for; null for any
     */
    List<Lane> of(Reader reader, @Nullable String queue, @Nullable String role) {
        Set<String> agencies = agencies(reader);
        if (agencies.isEmpty()) {
            return List.of();
        }
        Predicate<Lane> seen = seenIn(reader, queue);
        return tasks.lanes(agencies).stream()
                .filter(lane -> seen.test(lane) && (role == null || roles(lane).contains(role)))
                .toList();
    }

    List<Lot> lots(Reader reader, @Nullable String queue) {
        Set<String> agencies = agencies(reader);
        if (agencies.isEmpty()) {
            return List.of();
        }
        Predicate<Lane> seen = seenIn(reader, queue);
        return tasks.lots(agencies).stream()
                .filter(lot -> seen.test(lot.lane()))
                .toList();
    }

    static List<Lane> supervised(Reader reader, List<Lane> lanes) {
        return lanes.stream()
                .filter(lane -> reader.supervised().contains(lane.agency()))
                .toList();
    }

    private static Predicate<Lane> seenIn(Reader reader, @Nullable String queue) {
        Predicate<Lane> supervised = lane -> reader.supervised().contains(lane.agency());
        Predicate<Lane> worked = lane ->
                roles(lane).stream().anyMatch(role -> reader.roles().contains(new AgencyRole(lane.agency(), role)));
        if (TaskLists.ESCALATED.equals(queue)) {
            return supervised;
        }
        return TaskLists.TAKEABLE.equals(queue) ? worked : supervised.or(worked);
    }

    private static List<String> roles(Lane lane) {
        return Arrays.asList(lane.roles().split(","));
    }

    private static Set<String> agencies(Reader reader) {
        Set<String> agencies = new TreeSet<>(reader.supervised());
        reader.roles().stream().map(AgencyRole::agency).forEach(agencies::add);
        return agencies;
    }
}
