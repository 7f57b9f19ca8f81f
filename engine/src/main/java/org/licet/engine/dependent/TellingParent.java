package org.licet.engine.dependent;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.dependent.DependencyMapper.Dependency;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/**
 * Tells the parent what its dependent file has come to. Looks at how the file stands now, under the parent's lock, so
 * that it does not matter how often and in which order it is told of changes.
 */
@Component
class TellingParent implements OutboxHandler {

    static final String KIND = "tell-parent";

    private final DependencyMapper dependencies;
    private final CaseFiles files;
    private final CaseProcess process;
    private final EventLog log;
    private final Clock clock;

    TellingParent(DependencyMapper dependencies, CaseFiles files, CaseProcess process, EventLog log, Clock clock) {
        this.dependencies = dependencies;
        this.files = files;
        this.process = process;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        Dependency known = dependencies.ofChild(subject);
        if (known == null) {
            return;
        }
        files.lock(new ApplicationReference(known.parent()));
        Dependency dependency = Objects.requireNonNull(dependencies.ofChild(subject));
        CaseFile child = files.get(new ApplicationReference(subject));
        String outcome = Outcomes.of(child.outcome(), child.stage());
        if (!Objects.equals(outcome, dependency.outcome())) {
            dependencies.outcome(subject, outcome);
            log(dependency, outcome);
            tell(dependency, outcome);
        }
    }

    /** A process that ended, or that did not start the file, waits for nothing. */
    private void tell(Dependency dependency, @Nullable String outcome) {
        CaseFile parent = files.get(new ApplicationReference(dependency.parent()));
        if (!dependency.followed() || StartingRules.CANCELLED.contains(parent.stage())) {
            return;
        }
        String message = "dependent-" + dependency.element();
        if (outcome == null) {
            process.forgetOne(parent.reference(), message);
        } else {
            process.tell(parent.reference(), message);
        }
    }

    private void log(Dependency dependency, @Nullable String outcome) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("element", dependency.element());
        detail.put("reference", dependency.child());
        if (outcome != null) {
            detail.put("outcome", outcome);
        }
        log.append(new Event(
                files.get(new ApplicationReference(dependency.parent()))
                        .version()
                        .packageId(),
                dependency.parent(),
                outcome == null ? "dependent-reopened" : "dependent-ended",
                clock.instant(),
                Actor.SYSTEM.login(),
                null,
                null,
                detail));
    }
}
