package org.licet.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.task.TaskMapper.NewTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps tasks of which the process engine knows nothing. */
@Component
class GivenTasks implements GivenWork {

    private final TaskMapper tasks;
    private final ObjectProvider<Giver> givers;
    private final Clock clock;

    GivenTasks(TaskMapper tasks, ObjectProvider<Giver> givers, Clock clock) {
        this.tasks = tasks;
        this.givers = givers;
        this.clock = clock;
    }

    @Override
    public String give(Work work) {
        String id = UUID.randomUUID().toString();
        tasks.insert(new NewTask(
                id,
                work.file().reference().value(),
                work.file().version().packageId(),
                work.file().version().version(),
                work.agency(),
                work.element(),
                work.title(),
                work.form(),
                work.role(),
                work.kind(),
                now(),
                work.due(),
                ""));
        tasks.insertRole(id, work.role());
        return id;
    }

    @Override
    public void takeBack(String taskId) {
        tasks.end(taskId, "cancelled", now());
    }

    void assign(TaskRecord task, @Nullable String to) {
        tasks.assign(task.id(), to);
    }

    void complete(TaskRecord task, JsonNode answers, Actor by, @Nullable String principal) {
        giver(task).done(task.reference(), task.id(), answers, by, principal);
        tasks.end(task.id(), "completed", now());
    }

    Shown shown(TaskRecord task) {
        return giver(task).shown(task.reference(), task.id());
    }

    /** They stand above this package and on it, so they are asked for when needed. */
    private Giver giver(TaskRecord task) {
        return givers.stream()
                .filter(giver -> giver.kind().equals(task.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody gives work of kind " + task.kind()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
