package org.licet.server.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Deputies;
import org.licet.engine.access.Deputies.Order;
import org.licet.engine.access.Mandates;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Incidents;
import org.licet.engine.application.Incidents.CaseIncident;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.dependent.Dependents;
import org.licet.engine.dependent.Dependents.Dependent;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.licet.engine.record.Page;
import org.licet.engine.register.Registers;
import org.licet.processes.Passage;
import org.licet.processes.Processes;
import org.licet.server.scenario.Scenario.Deputizing;
import org.licet.server.startup.EngineOnly;

/** What the steps of a scenario share: the engine driven by hand, and who looks at a file. */
final class DrivenEngine {

    private static final int ROUNDS = 500;
    private static final int ORDERS = 100;
    private static final Duration HOUR = Duration.ofHours(1);

    final EngineOnly engine;
    final PublishedPackage published;
    private final HandClock clock;
    private final People people;

    DrivenEngine(EngineOnly engine, HandClock clock, PublishedPackage published, People people) {
        this.engine = engine;
        this.clock = clock;
        this.published = published;
        this.people = people;
    }

    /** With the roles that they hold for others just then. */
    Actor actor(String login) {
        return engine.get(Accounts.class)
                .find(login)
                .map(Accounts.Account::actor)
                .orElseGet(() -> people.actor(login));
    }

    /** By the principal, from today on. */
    void deputize(Deputizing step) {
        Actor principal = actor(step.principal());
        LocalDate today = engine.get(Mandates.class).today();
        Order order = new Order(step.principal(), step.deputy(), today, step.until(), "Scenario");
        if (step.role() == null) {
            engine.get(Deputies.class).absence(principal, order, null, false);
        } else {
            AgencyRole role = new AgencyRole(published.description().agency(), step.role());
            engine.get(Deputies.class).delegation(principal, order, role);
        }
    }

    ZoneId zone() {
        return engine.get(Calendars.class)
                .calendar(published.description().calendar())
                .zone();
    }

    /** Moves the clock hour by hour, so that what is due in between happens in its order. */
    void advance(Span span) {
        Instant end = span.unit() == Span.Unit.HOURS
                ? clock.instant().plus(Duration.ofHours(span.amount()))
                : clock.instant().atZone(zone()).plusDays(span.amount()).toInstant();
        advanceTo(end);
    }

    /** Likewise, to a moment; nothing happens when it has passed. */
    void advanceTo(Instant end) {
        while (clock.instant().isBefore(end)) {
            Instant next = clock.instant().plus(HOUR);
            clock.set(next.isAfter(end) ? end : next);
            settle();
        }
    }

    /** Lets everything happen that is due now, and seals what happened. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            if (engine.get(Outbox.class).deliver(ORDERS)
                            + engine.get(Processes.class).runDueJobs()
                    == 0) {
                engine.get(EventLog.class).seal();
                noneStandsStill();
                return;
            }
        }
        throw new StepFailed("the process to come to rest", "it runs on and on");
    }

    private void noneStandsStill() {
        Page<CaseIncident> standing = engine.get(Incidents.class).list(actor("operator"), null, 1);
        if (!standing.items().isEmpty()) {
            CaseIncident incident = standing.items().get(0);
            throw new StepFailed(
                    "the process to run on",
                    (incident.elementId() == null
                                    ? "it could not be started"
                                    : "it stands still at " + incident.elementId())
                            + ": " + incident.message());
        }
    }

    /** A file as its applicant sees it: nobody's reading of personal data is to stand in the scenario's events. */
    ApplicationView view(ApplicationReference reference) {
        String owner = engine.get(CaseFiles.class).get(original(reference)).filedBy();
        return engine.get(Applications.class)
                .find(actor(owner), reference, null)
                .orElseThrow(() -> new StepFailed("the file " + reference, "nothing of that reference"));
    }

    /** An operation may be asked for by a clerk; its file is the holder's to read all the same. */
    private ApplicationReference original(ApplicationReference reference) {
        CaseFiles files = engine.get(CaseFiles.class);
        if (files.get(reference).operation() == null) {
            return reference;
        }
        return files.entry(reference)
                .flatMap(entry ->
                        engine.get(Registers.class).entry(actor("supervisor"), entry.registerId(), entry.number()))
                .map(Registers.EntryView::application)
                .map(ApplicationReference::new)
                .orElse(reference);
    }

    /** The file that an element of this one started last. */
    ApplicationReference dependent(ApplicationReference reference, String element) {
        List<Dependent> started = engine.get(Dependents.class).of(view(reference));
        return started.stream()
                .filter(dependent -> dependent.element().equals(element))
                .reduce((former, latter) -> latter)
                .map(Dependent::reference)
                .orElseThrow(() -> new StepFailed(
                        "a file started by " + element,
                        "started by: "
                                + ScenarioRun.list(
                                        started.stream().map(Dependent::element).collect(Collectors.toSet()))));
    }

    /** Ids of the user tasks that are open in a file. */
    Set<String> openTasks(ApplicationView view) {
        return view.awaited().stream()
                .filter(awaited -> awaited.from().equals("agency"))
                .map(Applications.Awaited::what)
                .collect(Collectors.toSet());
    }

    static Set<String> alerts(ApplicationView view) {
        return view.alerts().stream().map(Alert::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Elements that a file's process has passed, and where it is; nothing before it started. */
    Passage passage(ApplicationReference reference) {
        return engine.get(CaseFiles.class)
                .processInstance(reference)
                .map(engine.get(Processes.class)::passage)
                .orElse(new Passage(Set.of(), Set.of()));
    }
}
