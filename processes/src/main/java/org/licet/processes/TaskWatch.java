package org.licet.processes;

import org.jspecify.annotations.Nullable;

/** Told of the life of user tasks, inside the same transaction. */
public interface TaskWatch {

    void created(TaskNotice task);

    /** @param assignee login, or null when released */
    void assigned(TaskNotice task, @Nullable String assignee);

    void completed(TaskNotice task);

    /** The task is gone without completion: its scope was left by an event or the instance was cancelled. */
    void cancelled(TaskNotice task);
}
