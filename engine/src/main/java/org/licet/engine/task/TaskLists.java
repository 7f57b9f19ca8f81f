package org.licet.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.record.Page;
import org.licet.engine.task.TaskMapper.Lane;
import org.licet.engine.task.TaskMapper.Lot;
import org.licet.engine.task.TaskMapper.Reader;
import org.licet.engine.task.Tasks.Column;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.springframework.stereotype.Component;

/**
 * Task lists: one statement for the lanes, one for a page, one for the columns that packages declare. Each lane is read
 * by itself, along the index that has its tasks in the order asked for, until the page is full.
 */
@Component
class TaskLists {

    /** The queue of what nobody has and the reader may do; a supervisor's {@code unassigned} shows more. */
    static final String TAKEABLE = "takeable";

    static final String ESCALATED = "escalated";

    private static final String MINE = "mine";
    private static final Set<String> FREE = Set.of("unassigned", TAKEABLE);
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z][A-Za-z0-9]*-\\d{4}-[A-Za-z0-9]{8}");

    private final TaskMapper tasks;
    private final Lanes lanes;
    private final TaskFilters filters;
    private final WorkValues values;
    private final TaskNames names;
    private final Clock clock;

    TaskLists(TaskMapper tasks, Lanes lanes, TaskFilters filters, WorkValues values, TaskNames names, Clock clock) {
        this.tasks = tasks;
        this.lanes = lanes;
        this.filters = filters;
        this.values = values;
        this.names = names;
        this.clock = clock;
    }

    Page<TaskRow> list(Actor by, TaskQuery query, @Nullable String after, int limit) {
        int size = Page.limit(limit);
        TaskOrder order = TaskOrder.of(query.sort());
        TaskMapper.Filter filter = filter(query, order);
        String list = "tasks " + order + filter.descending();
        TaskOrder.Place place = order.read(list, after);
        Reader reader = Readers.of(by);
        List<Lane> seen = lanes.of(reader, query.queue(), query.role());
        if (seen.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Page<TaskRecord> page =
                Page.of(tasks.list(reader, seen, filter, place, size + 1), size, last -> order.cursor(list, last));
        Map<String, List<Column>> columns = values.columns(page.items());
        return new Page<>(
                page.items().stream()
                        .map(row -> row.row(by, names.of(row), filter.now(), columns.getOrDefault(row.id(), List.of())))
                        .toList(),
                page.next());
    }

    Map<String, Long> counts(Actor by) {
        Reader reader = Readers.of(by);
        List<Lane> seen = lanes.of(reader, null, null);
        TaskMapper.Counts counts = seen.isEmpty()
                ? new TaskMapper.Counts(0, 0, 0, 0)
                : tasks.counts(reader, seen, Lanes.supervised(reader, seen), moment(), Tasks.COUNTED_TO);
        return Map.of(
                "mine", most(counts.mine()),
                "team", most(counts.team()),
                "unassigned", most(counts.unassigned()),
                "escalated", most(counts.escalated()));
    }

    Map<Alert, Long> alerts(Actor by) {
        Reader reader = Readers.of(by);
        List<Lane> seen = lanes.of(reader, null, null);
        TaskMapper.AlertCounts counts = seen.isEmpty()
                ? new TaskMapper.AlertCounts(0, 0, 0, 0, 0)
                : tasks.alerts(reader, seen, moment(), Tasks.COUNTED_TO);
        Map<Alert, Long> alerts = new EnumMap<>(Alert.class);
        alerts.put(Alert.DUE_SOON, most(counts.dueSoon()));
        alerts.put(Alert.OVERDUE, most(counts.overdue()));
        alerts.put(Alert.SUSPENDED, most(counts.suspended()));
        alerts.put(Alert.OPINION_LATE, most(counts.opinionLate()));
        alerts.put(Alert.UNPAID_LATE, most(counts.unpaidLate()));
        return alerts;
    }

    Map<String, Long> authorizations(Actor by, @Nullable String queue) {
        Reader reader = Readers.of(by);
        List<Lot> lots = lanes.lots(reader, queue);
        if (lots.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> counts = new TreeMap<>();
        tasks.countLots(reader, lots, queue, moment(), Tasks.COUNTED_TO).forEach(lot -> {
            if (lot.packageId() != null) {
                counts.merge(lot.packageId(), most(lot.tasks()), (some, more) -> most(some + more));
            }
        });
        return counts;
    }

    private static long most(long count) {
        return Math.min(count, Tasks.COUNTED_TO);
    }

    private TaskMapper.Moment moment() {
        Instant now = clock.instant();
        return new TaskMapper.Moment(now, now.plus(Alert.SOON));
    }

    private TaskMapper.Filter filter(TaskQuery query, TaskOrder order) {
        Instant now = clock.instant();
        String q = query.q() == null || query.q().isBlank() ? null : query.q().strip();
        String reference = q != null && REFERENCE.matcher(q).matches() ? q.toUpperCase(Locale.ROOT) : null;
        String like = q == null || reference != null ? null : containing(NameKey.of(q));
        return new TaskMapper.Filter(
                query.queue(),
                query.authorization(),
                query.stage(),
                alerts(query),
                now,
                now.plus(Alert.SOON),
                reference,
                like,
                filters.of(query),
                order.column(),
                reference != null ? null : index(query, order, like != null),
                query.sort() != null && query.sort().startsWith("-"));
    }

    /** The one that leaves the least to look at; else the one that has the order. */
    private static String index(TaskQuery query, TaskOrder order, boolean named) {
        if (MINE.equals(query.queue())) {
            return "task_assignee";
        }
        if (named) {
            return TaskOrder.APPLICANT.index();
        }
        boolean byDue = order == TaskOrder.DUE || query.due() != null || ESCALATED.equals(query.queue());
        if (byDue && query.authorization() != null) {
            return "task_package";
        }
        if (byDue && order != TaskOrder.DUE) {
            return TaskOrder.DUE.index();
        }
        return order == TaskOrder.DUE && query.queue() != null && FREE.contains(query.queue())
                ? "task_free"
                : order.index();
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
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
