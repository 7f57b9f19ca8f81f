package org.licet.processes.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.licet.processes.TaskNotice;
import org.licet.processes.TaskWatch;
import org.licet.processes.expression.CaseKeys;

/** Tells the watch of one user task of a model, inside the engine's transaction. */
final class TellWatch implements TaskListener {
    static final List<String> EVENTS =
            List.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    private final Supplier<TaskWatch> watch;
    private final @Nullable String formName;
    private final Set<String> roles;

    TellWatch(Supplier<TaskWatch> watch, @Nullable String formName, Set<String> roles) {
        this.watch = watch;
        this.formName = formName;
        this.roles = roles;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskNotice notice = notice((TaskEntity) task);
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> watch.get().created(notice);
            case EVENTNAME_ASSIGNMENT -> watch.get().assigned(notice, task.getAssignee());
            case EVENTNAME_COMPLETE -> watch.get().completed(notice);
            default -> watch.get().cancelled(notice);
        }
    }

    private TaskNotice notice(TaskEntity task) {
        return new TaskNotice(
                task.getId(),
                CaseKeys.of(task.getExecution()),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                formName,
                roles,
                task.getCreateTime().toInstant());
    }
}
