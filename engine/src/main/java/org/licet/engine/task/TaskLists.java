package org.licet.engine.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Position;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.springframework.stereotype.Component;

/** Task lists: one statement a page. */
@Component
class TaskLists {

    /** A term that ends within this time is due soon. */
    static final Duration SOON = Duration.ofDays(3);

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
        List<TaskRecord> rows = tasks.list(Readers.of(by), filter, Position.decode(order, after), size + 1);
        return Position.page(
                order,
                rows,
                size,
                row -> new Position(filter.byCreation() ? row.createdAt() : row.due(), row.id()),
                row -> row.row(by));
    }

    Map<String, Long> counts(Actor by) {
        TaskMapper.Counts counts = tasks.counts(Readers.of(by));
        return Map.of("mine", counts.mine(), "team", counts.team(), "unassigned", counts.unassigned());
    }

    private TaskMapper.Filter filter(TaskQuery query) {
        Instant now = clock.instant();
        boolean soon = "soon".equals(query.due());
        boolean overdue = "overdue".equals(query.due());
        String sort = query.sort() == null ? "due" : query.sort();
        String q = query.q() == null || query.q().isBlank() ? null : query.q().strip();
        return new TaskMapper.Filter(
                query.queue(),
                query.authorization(),
                query.role(),
                query.stage(),
                soon ? now.plus(SOON) : overdue ? now : null,
                soon ? now : null,
                q == null ? null : q.toUpperCase(Locale.ROOT),
                q == null ? null : containing(q),
                sort.endsWith("created"),
                sort.startsWith("-"));
    }

    private static String containing(String words) {
        String literal = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
