package org.licet.engine.application;

import java.time.Clock;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.OutboxHandler;
import org.licet.processes.CaseKey;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of a file that was receipted: exactly once, however often and by however many it is ordered. */
@Component
class StartingProcess implements OutboxHandler {

    static final String KIND = "start-process";

    private final ApplicationMapper applications;
    private final StartFailureMapper failures;
    private final Catalogue catalogue;
    private final Processes processes;
    private final EventLog log;
    private final Clock clock;

    StartingProcess(
            ApplicationMapper applications,
            StartFailureMapper failures,
            Catalogue catalogue,
            Processes processes,
            EventLog log,
            Clock clock) {
        this.applications = applications;
        this.failures = failures;
        this.catalogue = catalogue;
        this.processes = processes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        ApplicationRecord file = applications.lock(payload);
        if (file == null) {
            throw new IllegalStateException("there is no application " + payload);
        }
        if (file.processInstance() != null || file.caseFile().isOver()) {
            return;
        }
        String definition = catalogue.version(file.version()).definitionOf(file.operation());
        log.append(new Event(
                file.packageId(),
                file.reference(),
                "process-started",
                clock.instant(),
                Actor.SYSTEM.login(),
                null,
                null,
                Map.of()));
        CaseKey started = processes.start(definition, file.reference(), Map.of());
        applications.started(file.reference(), started.instanceId());
    }

    @Override
    public void givenUp(String subject, String payload, RuntimeException cause) {
        failures.delete(payload);
        failures.insert(payload, cause.getMessage(), clock.instant());
    }
}
