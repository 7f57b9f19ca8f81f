package org.licet.engine.application;

import java.util.Map;
import org.licet.engine.record.OutboxHandler;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;

/** Ends the process of a file that is over without it. */
@Component
class EndingProcess implements OutboxHandler {

    static final String KIND = "end-process";

    private final ApplicationMapper applications;
    private final CaseMessageMapper messages;
    private final Processes processes;

    EndingProcess(ApplicationMapper applications, CaseMessageMapper messages, Processes processes) {
        this.applications = applications;
        this.messages = messages;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        ApplicationRecord file = applications.lock(subject);
        messages.deleteAll(subject);
        String instance = file == null ? null : file.processInstance();
        if (instance != null && !processes.correlate(instance, payload, Map.of())) {
            processes.cancel(instance, payload);
        }
    }

    /** What the model does on that message fails: its tasks must not stay open on a file that is over. */
    @Override
    public void givenUp(String subject, String payload, RuntimeException cause) {
        String instance = applications.instance(subject);
        if (instance != null) {
            processes.cancel(instance, payload);
        }
    }
}
