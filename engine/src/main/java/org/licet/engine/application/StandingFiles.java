package org.licet.engine.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.record.Outbox;
import org.licet.engine.record.Page;
import org.licet.processes.Incident;
import org.licet.processes.IncidentGone;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First the files for which something that was ordered could not be done, as their start, then those whose process stands still. */
@Component
class StandingFiles implements Incidents {

    private static final String LIST = "start-failures";
    private static final String START = "start-";
    private static final String PROCESS = "process-";
    private static final int GIVEN_UP = 10_000;

    private final StartFailureMapper failures;
    private final Processes processes;
    private final Catalogue catalogue;
    private final Outbox outbox;

    StandingFiles(StartFailureMapper failures, Processes processes, Catalogue catalogue, Outbox outbox) {
        this.failures = failures;
        this.processes = processes;
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    @Override
    public Page<CaseIncident> list(Actor by, @Nullable String after, int limit) {
        Scope scope = scope(by);
        if (scope.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int size = Position.limit(limit);
        List<CaseIncident> found = new ArrayList<>();
        if (after == null || !after.startsWith(PROCESS)) {
            starts(scope, Position.decode(LIST, after), size + 1).forEach(found::add);
        }
        if (found.size() <= size) {
            String afterId = after != null && after.startsWith(PROCESS) ? after.substring(PROCESS.length()) : null;
            processes.incidents(scope.packages(), afterId, size + 1 - found.size()).stream()
                    .map(StandingFiles::incident)
                    .forEach(found::add);
        }
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        return new Page<>(List.copyOf(found.subList(0, size)), position(found.get(size - 1)));
    }

    @Override
    @Transactional
    public void retry(Actor by, String id) {
        Scope scope = scope(by);
        if (scope.isEmpty()) {
            throw new UnknownIncident(id);
        }
        if (id.startsWith(START)) {
            String reference = id.substring(START.length());
            if (failures.take(reference, scope.agencies()) == 0) {
                throw new UnknownIncident(id);
            }
            orderAgain(reference);
        } else if (id.startsWith(PROCESS)) {
            retryProcess(scope, id);
        } else {
            throw new UnknownIncident(id);
        }
    }

    private void orderAgain(String reference) {
        long ordered = outbox.givenUp(GIVEN_UP).stream()
                .filter(order -> order.subject().equals(reference))
                .filter(order -> outbox.retry(order.id()))
                .count();
        if (ordered == 0) {
            outbox.order(StartingProcess.KIND, reference, reference);
        }
    }

    private void retryProcess(Scope scope, String id) {
        String incidentId = id.substring(PROCESS.length());
        try {
            if (!isIn(scope, incidentId)) {
                throw new UnknownIncident(id);
            }
            processes.retry(incidentId);
        } catch (IncidentGone e) {
            throw new UnknownIncident(id);
        }
    }

    private boolean isIn(Scope scope, String incidentId) {
        String after = null;
        List<Incident> incidents;
        do {
            incidents = processes.incidents(scope.packages(), after, Page.MAX_LIMIT);
            for (Incident incident : incidents) {
                if (incident.id().equals(incidentId)) {
                    return true;
                }
                after = incident.id();
            }
        } while (incidents.size() == Page.MAX_LIMIT);
        return false;
    }

    private List<CaseIncident> starts(Scope scope, @Nullable Position after, int rows) {
        return failures.list(scope.agencies(), after, rows).stream()
                .map(failure -> new CaseIncident(
                        START + failure.reference(),
                        "start",
                        new ApplicationReference(failure.reference()),
                        failure.packageId(),
                        null,
                        failure.message(),
                        failure.failedAt()))
                .toList();
    }

    private static CaseIncident incident(Incident incident) {
        return new CaseIncident(
                PROCESS + incident.id(),
                "process",
                new ApplicationReference(incident.key().businessKey()),
                incident.key().packageId(),
                incident.elementId(),
                incident.message(),
                incident.at());
    }

    private static String position(CaseIncident last) {
        return last.id().startsWith(PROCESS)
                ? last.id()
                : new Position(last.at(), last.application().value()).encode(LIST);
    }

    private Scope scope(Actor by) {
        Set<String> agencies = by.held().stream()
                .filter(role -> role.role().equals(Roles.SUPERVISOR))
                .map(AgencyRole::agency)
                .collect(Collectors.toSet());
        List<String> packages = catalogue.passports().stream()
                .filter(passport -> by.isOperator()
                        || agencies.contains(passport.description().agency()))
                .map(passport -> passport.version().packageId())
                .toList();
        return new Scope(by.isOperator() ? null : agencies, packages);
    }

    /** @param agencies null for all */
    private record Scope(@Nullable Set<String> agencies, List<String> packages) {
        boolean isEmpty() {
            return agencies != null && agencies.isEmpty();
        }
    }
}
