package org.licet.engine.application;

import java.time.Clock;
import org.licet.engine.record.Outbox;
import org.licet.processes.CaseKey;
import org.licet.processes.MessageWatch;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps messages until the process has heard them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunningProcess implements CaseProcess, MessageWatch {

    private final ApplicationMapper applications;
    private final CaseMessageMapper messages;
    private final Processes processes;
    private final Outbox outbox;
    private final Clock clock;

    RunningProcess(
            ApplicationMapper applications,
            CaseMessageMapper messages,
            Processes processes,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.messages = messages;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void tell(ApplicationReference reference, String message) {
        messages.insert(reference.value(), message, clock.instant());
        outbox.order(TellingProcess.KIND, reference.value(), message);
    }

    @Override
    public void forget(ApplicationReference reference, String message) {
        messages.delete(reference.value(), message);
    }

    @Override
    public void forgetOne(ApplicationReference reference, String message) {
        Long oldest = messages.oldest(reference.value(), message);
        if (oldest != null) {
            messages.deleteOne(oldest);
        }
    }

    @Override
    public void awaits(CaseKey key, String message) {
        if (messages.oldest(key.businessKey(), message) != null) {
            outbox.order(TellingProcess.KIND, key.businessKey(), message);
        }
    }

    @Override
    public void end(ApplicationReference reference, String message) {
        outbox.withdraw(StartingProcess.KIND, reference.value());
        outbox.order(EndingProcess.KIND, reference.value(), message);
    }

    @Override
    public void startAgain(ApplicationReference reference) {
        outbox.withdraw(EndingProcess.KIND, reference.value());
        String instance = applications.instance(reference.value());
        if (instance != null) {
            processes.cancel(instance, "reopened");
        }
        messages.deleteAll(reference.value());
        applications.started(reference.value(), null);
        outbox.order(StartingProcess.KIND, reference.value(), reference.value());
    }
}
