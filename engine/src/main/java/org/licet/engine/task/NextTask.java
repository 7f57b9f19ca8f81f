package org.licet.engine.task;

import java.util.List;
import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.engine.task.Tasks.UnknownTask;
import org.springframework.stereotype.Component;

/** What a clerk takes up when the last case is done: what is theirs already, then what nobody has; the earliest due first. */
@Component
class NextTask {

    /** Of clerks who ask at the same moment, each goes on where another was first. */
    private static final int AT_ONCE = 20;

    private static final int ROUNDS = 10;

    private final TaskLists lists;

    NextTask(TaskLists lists) {
        this.lists = lists;
    }

    Optional<TaskRow> find(Actor by, TaskQuery query) {
        Optional<TaskRow> own = own(by, query);
        return own.isPresent() ? own : free(by, query, 1).stream().findFirst();
    }

    /** The claim decides who gets it, not the list. */
    Optional<TaskView> claim(Tasks tasks, Actor by, TaskQuery query) {
        Optional<TaskRow> own = own(by, query);
        if (own.isPresent()) {
            return Optional.of(tasks.get(by, own.get().id()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<TaskRow> free = free(by, query, AT_ONCE);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            for (TaskRow task : free) {
                try {
                    return Optional.of(tasks.claim(by, task.id()));
                } catch (TaskConflict | UnknownTask e) {
                    // somebody was faster
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TaskRow> own(Actor by, TaskQuery query) {
        return lists.list(by, query.in("mine"), null, 1).items().stream().findFirst();
    }

    private List<TaskRow> free(Actor by, TaskQuery query, int rows) {
        return lists.list(by, query.in(TaskLists.TAKEABLE), null, rows).items();
    }
}
