package org.licet.engine.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.task.TaskMapper.OpenTask;
import org.licet.engine.task.Tasks.TaskConflict;
import org.springframework.stereotype.Component;

/**
 * Four eyes: of two tasks that a package declares as separate, one person does at most one on a file, whether for
 * themselves or for somebody else. All that was ever done on the file counts, and what somebody has claimed counts like
 * what they did.
 */
@Component
class Separation {

    private final TaskMapper tasks;
    private final TaskNames names;

    Separation(TaskMapper tasks, TaskNames names) {
        this.tasks = tasks;
        this.names = names;
    }

    /**
     * The first of the capacities in which the actor may do the task; the caller holds the file.
     *
     * @throws TaskConflict {@code separated} when there is none
     */
    Capacity admit(TaskRecord task, Actor actor, List<Capacity> capacities) {
        @Nullable OpenTask barring = null;
        for (Capacity capacity : capacities) {
            barring = tasks.barring(task.id(), capacity.persons(actor.login()));
            if (barring == null) {
                return capacity;
            }
        }
        if (barring == null) {
            throw new IllegalArgumentException(actor.login() + " has no right to do the task");
        }
        throw new TaskConflict(
                "separated",
                "'" + actor.login() + "', or the person acted for, did or has the task " + barring.element()
                        + " of the same file",
                names.of(barring.version(), TaskRecord.PROCESS, barring.element(), barring.title()));
    }
}
