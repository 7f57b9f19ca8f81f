package org.licet.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Position;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.springframework.stereotype.Component;

/** Task lists: one statement a page. */
@Component
class TaskLists {

    /** The queue of what nobody has and the reader may do; a supervisor's {@code unassigned} shows more. */
    static final String TAKEABLE = "takeable";

    private final TaskMapper tasks;
    private final Clock clock;

    TaskLists(TaskMapper tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    Page<TaskRow> list(Actor by, TaskQuery query, @Nullable String after, int limit) {
        int size = Position.limit(limit);
        TaskMapper.Filter filter = filter(query);
        String order = "tasks " + filter.byCreation() + filter.descending();
        Instant now = clock.instant();
        List<TaskRecord> rows = tasks.list(Readers.of(by), filter, Position.decode(order, after), size + 1);
        return Position.page(
                order,
                rows,
                size,
                row -> new Position(filter.byCreation() ? row.createdAt() : row.due(), row.id()),
                row -> row.row(by, now));
    }

    Map<String, Long> counts(Actor by) {
        TaskMapper.Counts counts = tasks.counts(Readers.of(by), moment());
        return Map.of(
                "mine", counts.mine(),
                "team", counts.team(),
                "unassigned", counts.unassigned(),
                "escalated", counts.escalated());
    }

    Map<Alert, Long> alerts(Actor by) {
        TaskMapper.AlertCounts counts = tasks.alerts(Readers.of(by), moment());
        Map<Alert, Long> alerts = new EnumMap<>(Alert.class);
        alerts.put(Alert.DUE_SOON, counts.dueSoon());
        alerts.put(Alert.OVERDUE, counts.overdue());
        alerts.put(Alert.SUSPENDED, counts.suspended());
        alerts.put(Alert.OPINION_LATE, counts.opinionLate());
        alerts.put(Alert.UNPAID_LATE, counts.unpaidLate());
        return alerts;
    }

    private TaskMapper.Moment moment() {
        Instant now = clock.instant();
        return new TaskMapper.Moment(now, now.plus(Alert.SOON));
    }

    private TaskMapper.Filter filter(TaskQuery query) {
        Instant now = clock.instant();
        String sort = query.sort() == null ? "due" : query.sort();
        String q = query.q() == null || query.q().isBlank() ? null : query.q().strip();
        return new TaskMapper.Filter(
                query.queue(),
                query.authorization(),
                query.role(),
                query.stage(),
                alerts(query),
                now,
                now.plus(Alert.SOON),
                q == null ? null : q.toUpperCase(Locale.ROOT),
                q == null ? null : containing(q),
                sort.endsWith("created"),
                sort.startsWith("-"));
    }

    private static Set<String> alerts(TaskQuery query) {
        Set<String> alerts = new TreeSet<>();
        if (query.alert() != null) {
            alerts.add(query.alert().key());
        }
        if (query.due() != null) {
            alerts.add((query.due().equals("soon") ? Alert.DUE_SOON : Alert.OVERDUE).key());
        }
        return alerts;
    }

    private static String containing(String words) {
        String literal = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
