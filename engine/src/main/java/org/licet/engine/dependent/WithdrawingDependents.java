package org.licet.engine.dependent;

import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.Stage;
import org.licet.engine.dependent.DependencyMapper.Dependency;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** Withdraws a file because the one that started it has ended; one that is over by then stays as it is. */
@Component
class WithdrawingDependents implements OutboxHandler {

    static final String KIND = "withdraw-dependent";

    private final DependencyMapper dependencies;
    private final ClosingFiles closing;

    WithdrawingDependents(DependencyMapper dependencies, ClosingFiles closing) {
        this.dependencies = dependencies;
        this.closing = closing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param payload the stage in which the parent ended */
    @Override
    public void deliver(String subject, String payload) {
        Dependency dependency = dependencies.ofChild(subject);
        if (dependency != null) {
            closing.withdrawWith(
                    new ApplicationReference(subject),
                    new ApplicationReference(dependency.parent()),
                    Stage.of(payload));
        }
    }
}
