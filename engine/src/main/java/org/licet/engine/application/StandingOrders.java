package org.licet.engine.application;

import java.time.Clock;
import org.licet.engine.record.GivenUpWatch;
import org.springframework.stereotype.Component;

/** Whatever was ordered for a file and cannot be done is an incident: the law's clock must not stop unseen. */
@Component
class StandingOrders implements GivenUpWatch {

    private final ApplicationMapper applications;
    private final StartFailureMapper failures;
    private final Clock clock;

    StandingOrders(ApplicationMapper applications, StartFailureMapper failures, Clock clock) {
        this.applications = applications;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public void gaveUp(String kind, String subject, RuntimeException cause) {
        if (!kind.equals(StartingProcess.KIND) && applications.find(subject) != null) {
            failures.delete(subject);
            failures.insert(subject, kind + ": " + cause.getMessage(), clock.instant());
        }
    }
}
