package org.licet.engine.application;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;

/** Writes down, in the transaction of the reading, that someone of an agency read a person's data. */
public interface ReadLog {

    /** The reason of those who read for a task of theirs. */
    String TASK = "task";

    /** @param reason {@link #TASK} or a key of {@link Applications.ReadReason}; @param what was read */
    void add(Actor by, ApplicationReference reference, String reason, @Nullable String taskId, String what);
}
