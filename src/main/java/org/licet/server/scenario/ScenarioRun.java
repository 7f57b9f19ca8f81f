package org.licet.server.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Competitions;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.server.scenario.Scenario.Advancing;
import org.licet.server.scenario.Scenario.AdvancingToDue;
import org.licet.server.scenario.Scenario.Answering;
import org.licet.server.scenario.Scenario.Calling;
import org.licet.server.scenario.Scenario.Completing;
import org.licet.server.scenario.Scenario.Correcting;
import org.licet.server.scenario.Scenario.Deed;
import org.licet.server.scenario.Scenario.Deputizing;
import org.licet.server.scenario.Scenario.Expecting;
import org.licet.server.scenario.Scenario.Filing;
import org.licet.server.scenario.Scenario.Following;
import org.licet.server.scenario.Scenario.Operating;
import org.licet.server.scenario.Scenario.Refused;
import org.licet.server.scenario.Scenario.ScenarioStep;
import org.licet.server.startup.EngineOnly;

/** One run of one scenario: does its steps in order, stops at the first that fails, then looks at the end. */
final class ScenarioRun {

    private final Scenario scenario;
    private final DrivenEngine driven;
    private final FilingStep filing;
    private final CompletingStep completing;
    private final CorrectingStep correcting;
    private final OperatingStep operating;
    private final Ending ending;
    private final Map<String, ApplicationReference> named = new HashMap<>();
    private @Nullable ApplicationReference current;

    ScenarioRun(
            EngineOnly engine,
            HandClock clock,
            PackageSource source,
            PublishedPackage published,
            People people,
            Scenario scenario) {
        this.scenario = scenario;
        this.driven = new DrivenEngine(engine, clock, published, people);
        this.filing = new FilingStep(driven, source);
        this.completing = new CompletingStep(driven);
        this.correcting = new CorrectingStep(driven, filing);
        this.operating = new OperatingStep(driven);
        this.ending = new Ending(driven, scenario);
    }

    List<Failure> run() {
        for (Scenario.GivenLimit limit : scenario.limits()) {
            try {
                GivenLimits.set(driven, limit);
            } catch (StepFailed e) {
                return List.of(new Failure(scenario.file(), limit.line(), "given", e.expected(), e.got()));
            }
        }
        int number = 0;
        for (ScenarioStep step : scenario.steps()) {
            number++;
            String name = "step " + number + " (" + step.name() + ")";
            try {
                List<Failure> failures = new ArrayList<>();
                for (StepFailed wrong : perform(step)) {
                    failures.add(failure(step, name, wrong));
                }
                if (!failures.isEmpty()) {
                    return failures;
                }
            } catch (StepFailed e) {
                return List.of(failure(step, name, e));
            }
        }
        return scenario.then() == Scenario.Outcome.UNSAID ? List.of() : ending.check(current, named);
    }

    private Failure failure(ScenarioStep step, String name, StepFailed wrong) {
        return new Failure(scenario.file(), step.line(), name, wrong.expected(), wrong.got());
    }

    private List<StepFailed> perform(ScenarioStep step) {
        if (step instanceof Expecting expecting) {
            return expect(expecting);
        }
        if (step instanceof Refused refused) {
            mustBeRefused(refused);
        } else if (step instanceof Following follow) {
            named.put(follow.named(), driven.dependent(reference(follow), follow.dependent()));
        } else if (step instanceof Advancing advancing) {
            driven.advance(advancing.span());
        } else if (step instanceof AdvancingToDue toDue) {
            driven.advanceTo(driven.view(reference(toDue)).due());
        } else {
            try {
                attempt(step);
            } catch (RuntimeException e) {
                throw Refusal.of(e)
                        .map(refusal -> new StepFailed("success", refusal.toString()))
                        .orElseThrow(() -> e instanceof StepFailed ? e : new StepFailed("success", Told.of(e)));
            }
            driven.settle();
        }
        return List.of();
    }

    private void attempt(ScenarioStep step) {
        if (step instanceof Filing file) {
            current = filing.file(file);
            if (file.named() != null) {
                named.put(file.named(), current);
            }
        } else if (step instanceof Completing complete) {
            completing.complete(complete, reference(complete));
        } else if (step instanceof Deputizing deputizing) {
            driven.deputize(deputizing);
        } else if (step instanceof Answering answer) {
            completing.answer(answer, reference(answer));
        } else if (step instanceof Calling calling) {
            call(calling);
        } else if (step instanceof Operating operate) {
            current = operating.operate(operate, reference(operate));
            if (operate.named() != null) {
                named.put(operate.named(), current);
            }
        } else if (step instanceof Deed deed) {
            deed.perform(driven, reference(deed));
        } else if (step instanceof Correcting correct) {
            correcting.correct(correct, reference(correct));
        }
    }

    private void call(Calling step) {
        Competitions competitions = driven.engine.get(Competitions.class);
        if (step.kind().equals("rank")) {
            competitions.rank(driven.actor(step.as()), step.key(), step.call());
        } else {
            competitions.conclude(driven.actor(step.as()), step.key(), step.call());
        }
    }

    private void mustBeRefused(Refused step) {
        String expected = step.with();
        ApplicationReference before = current;
        try {
            attempt(step.attempt());
        } catch (StepFailed e) {
            throw e;
        } catch (RuntimeException e) {
            Refusal refusal = Refusal.of(e).orElseThrow(() -> new StepFailed(expected, Told.of(e)));
            if (!refusal.has(step)) {
                throw new StepFailed(expected, refusal.toString());
            }
            current = before;
            return;
        }
        throw new StepFailed(expected, "it was accepted");
    }

    private List<StepFailed> expect(Expecting expecting) {
        Applications.ApplicationView view = driven.view(reference(expecting));
        List<StepFailed> wrong = new ArrayList<>();
        if (expecting.stage() != null && !expecting.stage().equals(view.stage().key())) {
            wrong.add(new StepFailed("stage " + expecting.stage(), view.stage().key()));
        }
        if (expecting.decisionDue() != null) {
            String due = Moments.inNotationOf(expecting.decisionDue(), view.due(), driven.zone());
            if (!due.equals(expecting.decisionDue())) {
                wrong.add(new StepFailed("decision due " + expecting.decisionDue(), due));
            }
        }
        if (expecting.tasks() != null) {
            Set<String> open = new TreeSet<>(driven.openTasks(view));
            if (!open.equals(new TreeSet<>(expecting.tasks()))) {
                wrong.add(new StepFailed("open tasks " + list(expecting.tasks()), list(open)));
            }
        }
        if (expecting.suspended() != null && expecting.suspended() != (view.suspendedAt() != null)) {
            wrong.add(new StepFailed(
                    expecting.suspended() ? "a term that stands still" : "a term that runs",
                    view.suspendedAt() == null ? "it runs" : "it stands still"));
        }
        Set<String> alerts = DrivenEngine.alerts(view);
        if (expecting.alerts() != null && !alerts.equals(expecting.alerts())) {
            wrong.add(new StepFailed("alerts " + list(expecting.alerts()), list(alerts)));
        }
        wrong.addAll(new EntryCheck(driven).check(expecting.entry(), expecting.history(), view));
        return wrong;
    }

    private ApplicationReference reference(ScenarioStep step) {
        ApplicationReference meant = step.of() == null ? current : named.get(step.of());
        if (meant == null) {
            throw new StepFailed("an application filed before", "none");
        }
        return meant;
    }

    static String list(Set<String> names) {
        return names.isEmpty() ? "none" : names.stream().sorted().collect(Collectors.joining(", "));
    }
}
