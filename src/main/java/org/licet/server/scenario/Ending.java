package org.licet.server.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.DecisionView;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.processes.Passage;
import org.licet.server.scenario.Scenario.ExpectedDecision;
import org.licet.server.scenario.Scenario.ExpectedOpinion;
import org.licet.server.scenario.Scenario.Outcome;

/** Compares how a scenario ended with its {@code then}; tells every difference, not only the first. */
final class Ending {

    private static final String NONE = "none";

    private final DrivenEngine driven;
    private final Scenario scenario;
    private String where = "then";
    private final List<Failure> failures = new ArrayList<>();

    Ending(DrivenEngine driven, Scenario scenario) {
        this.driven = driven;
        this.scenario = scenario;
    }

    /** @param last filed; @param named those that have a name */
    List<Failure> check(@Nullable ApplicationReference last, Map<String, ApplicationReference> named) {
        check(scenario.then(), last);
        scenario.then().files().forEach((name, then) -> {
            where = "then, file " + name;
            check(then, named.get(name));
        });
        where = "then";
        scenario.then().limits().forEach(limit -> wrong(LimitOutcome.check(driven, limit)));
        driven.engine
                .get(EventLog.class)
                .verify(null)
                .ifPresent(broken -> wrong("an unbroken event log", broken.toString()));
        return failures;
    }

    private void check(Outcome then, @Nullable ApplicationReference reference) {
        if (reference == null) {
            withoutApplication(then);
            return;
        }
        ApplicationView view = driven.view(reference);
        same("stage", then.stage(), view.stage().key());
        if (then.decision() != null) {
            decision(then.decision(), view.decision());
        }
        new EntryCheck(driven)
                .check(then.entry(), then.history(), view)
                .forEach(wrong -> wrong(wrong.expected(), wrong.got()));
        if (then.alerts() != null) {
            same("alerts", ScenarioRun.list(then.alerts()), ScenarioRun.list(DrivenEngine.alerts(view)));
        }
        then.opinions().forEach((id, expected) -> opinion(id, expected, view));
        events(then.events(), view);
        passage(then, reference);
        if (then.ranking() != null) {
            wrong(LimitOutcome.check(driven, then.ranking(), reference));
        }
    }

    /** Every attempt was refused: then nothing may be expected but nothing. */
    private void withoutApplication(Outcome then) {
        boolean expectsOne = then.stage() != null
                || !then.events().isEmpty()
                || !then.passed().isEmpty()
                || !then.opinions().isEmpty()
                || then.ranking() != null
                || (then.decision() != null && !then.decision().none())
                || (then.entry() != null && !then.entry().none());
        if (expectsOne) {
            wrong("an application", "none was filed");
        }
    }

    private void decision(ExpectedDecision expected, @Nullable DecisionView actual) {
        if (expected.none() || actual == null) {
            if (expected.none() != (actual == null)) {
                wrong(
                        "decision " + (expected.none() ? NONE : expected.outcome()),
                        actual == null ? NONE : actual.outcome());
            }
            return;
        }
        same("decision", expected.outcome(), actual.outcome());
        same("note", expected.note(), String.valueOf(actual.note()));
        if (expected.reasons() != null && !new TreeSet<>(expected.reasons()).equals(new TreeSet<>(actual.reasons()))) {
            wrong("reasons " + expected.reasons(), actual.reasons().toString());
        }
    }

    /** As it stands since the agency was asked last. */
    private void opinion(String id, ExpectedOpinion expected, ApplicationView view) {
        OpinionView actual = view.opinions().stream()
                .filter(opinion -> opinion.id().equals(id))
                .reduce((former, latter) -> latter)
                .orElse(null);
        if (actual == null) {
            wrong("opinion " + id, "it was not asked for");
            return;
        }
        same("opinion " + id, expected.state(), actual.state());
        same("opinion " + id + " outcome", expected.outcome(), actual.outcome() == null ? NONE : actual.outcome());
        same("opinion " + id + " silent", expected.silent(), String.valueOf(actual.silent()));
        same("opinion " + id + " late", expected.late(), String.valueOf(actual.late()));
    }

    /** In this order, others may stand between. The file's events and its entry's are two chains. */
    private void events(List<String> expected, ApplicationView view) {
        EventLog log = driven.engine.get(EventLog.class);
        List<String> file =
                kinds(log.of(view.version().packageId(), view.reference().value()));
        List<String> entry = view.registerId() == null || view.entryNumber() == null
                ? List.of()
                : kinds(log.of(view.registerId(), view.entryNumber()));
        int inFile = 0;
        int inEntry = 0;
        for (String kind : expected) {
            int next = position(file, kind, inFile);
            int nextOfEntry = position(entry, kind, inEntry);
            if (next >= 0) {
                inFile = next + 1;
            } else if (nextOfEntry >= 0) {
                inEntry = nextOfEntry + 1;
            } else {
                wrong(
                        "events " + expected,
                        "no \"" + kind + "\" in its place: " + file + (entry.isEmpty() ? "" : " and " + entry));
                return;
            }
        }
    }

    private static int position(List<String> kinds, String kind, int from) {
        int found = kinds.subList(from, kinds.size()).indexOf(kind);
        return found < 0 ? found : found + from;
    }

    private static List<String> kinds(List<Event> events) {
        return events.stream().map(Event::kind).toList();
    }

    private void passage(Outcome then, ApplicationReference reference) {
        if (then.passed().isEmpty() && then.notPassed().isEmpty()) {
            return;
        }
        Passage passage = driven.passage(reference);
        Set<String> passed = new TreeSet<>(passage.passed());
        for (String element : then.passed()) {
            if (!passed.contains(element)) {
                wrong("passed " + element, "passed " + ScenarioRun.list(passed));
            }
        }
        for (String element : then.notPassed()) {
            if (passed.contains(element) || passage.active().contains(element)) {
                wrong("not passed " + element, "it was");
            }
        }
    }

    private void same(String what, @Nullable String expected, String actual) {
        if (expected != null && !expected.equals(actual)) {
            wrong(what + " " + expected, actual);
        }
    }

    private void wrong(@Nullable StepFailed difference) {
        if (difference != null) {
            wrong(difference.expected(), difference.got());
        }
    }

    private void wrong(String expected, String got) {
        failures.add(new Failure(scenario.file(), scenario.then().line(), where, expected, got));
    }
}
