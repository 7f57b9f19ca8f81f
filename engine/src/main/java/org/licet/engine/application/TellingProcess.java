package org.licet.engine.application;

import java.util.Map;
import org.licet.engine.record.OutboxHandler;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;

/** Delivers a message to a process that waits for it; else the message stays until the process comes to wait. */
@Component
class TellingProcess implements OutboxHandler {

    static final String KIND = "tell-process";

    private final ApplicationMapper applications;
    private final CaseMessageMapper messages;
    private final Processes processes;

    TellingProcess(ApplicationMapper applications, CaseMessageMapper messages, Processes processes) {
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
        Long message = messages.oldest(subject, payload);
        if (file == null || message == null || file.processInstance() == null) {
            return;
        }
        if (processes.correlate(file.processInstance(), payload, Map.of())) {
            messages.deleteOne(message);
        }
    }
}
