package org.licet.engine.task;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.Awaited;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FileWatch;
import org.licet.engine.application.OpenWork;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.task.TaskMapper.NewTask;
import org.licet.processes.TaskNotice;
import org.licet.processes.TaskWatch;
import org.springframework.stereotype.Component;

/** Keeps our table of tasks in step with the process engine's, in its transactions. */
@Component
class WatchedTasks implements TaskWatch, OpenWork, FileWatch {

    private final TaskMapper tasks;
    private final CaseFiles files;
    private final Catalogue catalogue;
    private final TaskNames names;
    private final Clock clock;

    WatchedTasks(TaskMapper tasks, CaseFiles files, Catalogue catalogue, TaskNames names, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void created(TaskNotice task) {
        CaseFile file = files.get(new ApplicationReference(task.key().businessKey()));
        TreeSet<String> roles = new TreeSet<>(task.roles());
        tasks.insert(new NewTask(
                task.taskId(),
                file.reference().value(),
                file.version().packageId(),
                file.version().version(),
                file.agency(),
                task.elementId(),
                task.name(),
                task.formName(),
                String.join(",", roles),
                TaskRecord.PROCESS,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                file.decisionDue(),
                NameKey.of(file.applicant().name())));
        roles.forEach(role -> tasks.insertRole(task.taskId(), role));
        catalogue
                .version(file.version())
                .description()
                .life()
                .barred(task.elementId())
                .forEach(other -> tasks.insertSeparation(task.taskId(), other));
        if (file.stage() == Stage.FILED) {
            files.moveTo(file.reference(), Stage.UNDER_EXAMINATION, Actor.SYSTEM.login());
        }
    }

    @Override
    public void assigned(TaskNotice task, @Nullable String assignee) {
        tasks.assign(task.taskId(), assignee);
    }

    @Override
    public void completed(TaskNotice task) {
        tasks.end(task.taskId(), "completed", clock.instant());
    }

    @Override
    public void cancelled(TaskNotice task) {
        tasks.end(task.taskId(), "cancelled", clock.instant());
    }

    /** Lists are ordered by it. */
    @Override
    public void dueChanged(CaseFile file) {
        tasks.due(file.reference().value(), file.decisionDue());
    }

    @Override
    public List<Awaited> awaited(ApplicationReference reference) {
        return tasks.open(reference.value()).stream()
                .map(task -> Awaited.fromAgency(
                        task.element(), names.of(task.version(), TaskRecord.PROCESS, task.element(), task.title())))
                .toList();
    }

    @Override
    public boolean isFor(Actor actor, ApplicationReference reference) {
        return tasks.countWork(reference.value(), Readers.of(actor)) > 0;
    }
}
