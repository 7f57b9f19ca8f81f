package org.licet.engine.task;

import java.util.List;
import org.licet.engine.access.Actor;
import org.licet.engine.task.Tasks.Eligible;
import org.licet.engine.task.Tasks.UnknownTask;
import org.springframework.stereotype.Component;

/** Who can be given a task, to those who may give it away. */
@Component
class EligibleClerks {

    private final TaskMapper tasks;

    EligibleClerks(TaskMapper tasks) {
        this.tasks = tasks;
    }

    List<Eligible> of(Actor by, String taskId) {
        TaskMapper.Reader reader = Readers.of(by);
        TaskRecord task = tasks.find(taskId, reader);
        if (task == null || !(task.isHeldBy(by) || Readers.supervises(by, task))) {
            throw new UnknownTask(taskId);
        }
        return tasks.eligible(taskId, reader);
    }
}
