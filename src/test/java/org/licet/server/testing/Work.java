package org.licet.server.testing;

import org.licet.engine.record.Outbox;
import org.licet.processes.Processes;

/** Does by hand what the server does in the background: starts processes, runs their jobs. */
public final class Work {

    private final Outbox outbox;
    private final Processes processes;

    Work(Outbox outbox, Processes processes) {
        this.outbox = outbox;
        this.processes = processes;
    }

    public void catchUp() {
        while (outbox.deliver(100) > 0 || processes.runDueJobs() > 0) {
            // until nothing is left
        }
    }
}
