package org.licet.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Alert;
import org.licet.engine.task.WorkloadMapper.Aged;
import org.licet.engine.task.WorkloadMapper.Clerk;
import org.licet.engine.task.WorkloadMapper.Held;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts in three statements, whatever the number of agencies and clerks. */
@Component
class CountedWork implements Workload {

    private final WorkloadMapper counts;
    private final TaskNames names;
    private final ZoneId zone;
    private final Clock clock;

    CountedWork(
            WorkloadMapper counts, TaskNames names, @Value("${licet.zone:Europe/Chisinau}") ZoneId zone, Clock clock) {
        this.counts = counts;
        this.names = names;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<AgencyLoad> of(Actor by) {
        Set<String> agencies = by.agenciesAs(Roles.SUPERVISOR);
        if (agencies.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Held> held = counts.held(agencies, new TaskMapper.Moment(now, now.plus(Alert.SOON)));
        List<Aged> aged = counts.aged(agencies, since(now));
        List<Clerk> clerks = counts.clerks(agencies, Readers.NO_CLERKS);
        return agencies.stream()
                .map(agency -> new AgencyLoad(
                        agency,
                        held.stream()
                                .filter(row -> row.agency().equals(agency) && row.assignee() == null)
                                .map(CountedWork::load)
                                .findFirst()
                                .orElse(Load.NONE),
                        clerks(agency, held, clerks),
                        aged.stream()
                                .filter(row -> row.agency().equals(agency))
                                .map(row -> new Ageing(
                                        row.packageId(), row.upTo2(), row.upTo5(), row.upTo10(), row.older()))
                                .toList()))
                .toList();
    }

    @Override
    public List<HeldTask> held(Actor by, String agency, String login, int most) {
        Set<String> agencies = by.agenciesAs(Roles.SUPERVISOR);
        if (agencies.isEmpty()) {
            return List.of();
        }
        return counts.heldBy(agencies, agency, login, most).stream()
                .map(row -> new HeldTask(
                        row.id(), row.application(), names.of(row.version(), row.kind(), row.element(), row.title())))
                .toList();
    }

    private static List<ClerkLoad> clerks(String agency, List<Held> held, List<Clerk> clerks) {
        Map<String, ClerkLoad> loads = new TreeMap<>();
        clerks.stream()
                .filter(clerk -> clerk.agency().equals(agency))
                .forEach(clerk -> loads.put(clerk.login(), new ClerkLoad(clerk.login(), clerk.name(), Load.NONE)));
        for (Held row : held) {
            String login = row.assignee();
            if (login != null && row.agency().equals(agency)) {
                loads.put(login, new ClerkLoad(login, row.name() == null ? login : row.name(), load(row)));
            }
        }
        return loads.values().stream()
                .sorted(Comparator.comparing(ClerkLoad::name).thenComparing(ClerkLoad::login))
                .toList();
    }

    private static Load load(Held row) {
        return new Load(row.open(), row.overdue(), row.dueSoon());
    }

    private WorkloadMapper.Since since(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new WorkloadMapper.Since(
                start(today.minusDays(2)), start(today.minusDays(5)), start(today.minusDays(10)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
