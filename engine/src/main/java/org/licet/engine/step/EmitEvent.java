package org.licet.engine.step;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code emitEvent}: writes an event of the package's own into the log of the file. */
@Component
class EmitEvent implements Step {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    /** Only the engine says these, because it has done them. */
    private static final Set<String> ENGINES = Set.of(
            "filed",
            "process-started",
            "task-claimed",
            "task-released",
            "task-assigned",
            "task-completed",
            "separation-refused",
            "decided",
            "stage-changed",
            "entry-issued",
            "entry-changed",
            "read",
            "note",
            "withdrawn",
            "lapsed",
            "reopened",
            "overdue",
            "payment-ordered",
            "paid",
            "correction-requested",
            "correction-supplied",
            "correction-expired",
            "correction-taken-back",
            "opinion-requested",
            "opinion-answered",
            "opinion-silent",
            "opinion-late",
            "opinion-late-answer",
            "opinion-cancelled",
            "reserved",
            "consumed",
            "released",
            "entered-ranking",
            "ranked",
            "entry-amended",
            "entry-renewed",
            "duplicate-issued",
            "entry-suspended",
            "suspension-ended",
            "entry-resumed",
            "entry-withdrawn",
            "entry-annulled",
            "entry-reinstated",
            "entry-used",
            "expiry-reminder",
            "expired",
            "dependent-started",
            "dependent-ended",
            "dependent-reopened",
            "started-by");

    private final EventLog log;
    private final Clock clock;

    EmitEvent(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.EMIT_EVENT;
    }

    @Override
    public void run(StepCall call) {
        Inputs inputs = new Inputs(call);
        ApplicationReference reference = Inputs.reference(call);
        String kind = inputs.text("kind");
        if (ENGINES.contains(kind) || !KIND.matcher(kind).matches()) {
            throw new PackageMistake("emitEvent: '" + kind + "' is no kind that a package may emit");
        }
        Map<String, @Nullable Object> given = inputs.map("detail");
        Map<String, String> detail = new TreeMap<>();
        if (given != null) {
            given.forEach((field, value) -> detail.put(field, String.valueOf(value)));
        }
        String chain = call.caseKey().packageId();
        log.append(
                new Event(chain, reference.value(), kind, clock.instant(), Actor.SYSTEM.login(), null, null, detail));
    }
}
