package org.licet.processes;

/** No such task is open (any more). */
public final class TaskGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TaskGone(String id) {
        super(id);
    }
}
