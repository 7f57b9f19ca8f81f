package org.licet.processes;

/** No such incident is open (any more). */
public final class IncidentGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncidentGone(String id) {
        super(id);
    }
}
