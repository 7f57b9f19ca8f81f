package org.licet.engine.task;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks.TaskConflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps attempts to break separation in the log of the file. Called after the attempt was rolled back and has let go of
 * the file: a second connection taken while many wait for the first ones would stop them all.
 */
@Component
class TaskRefusals {

    private final TaskMapper tasks;
    private final EventLog log;
    private final Clock clock;

    TaskRefusals(TaskMapper tasks, EventLog log, Clock clock) {
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(Actor by, String taskId, String action, TaskConflict refusal) {
        TaskRecord task = refusal.about() == null ? null : tasks.find(taskId, Readers.of(by));
        if (task == null) {
            return;
        }
        Map<String, String> detail = new TreeMap<>(
                Map.of("element", task.element(), "action", action, "because", String.valueOf(refusal.getMessage())));
        log.append(new Event(
                task.packageId(),
                task.application(),
                "separation-refused",
                clock.instant(),
                by.login(),
                null,
                taskId,
                detail));
    }
}
