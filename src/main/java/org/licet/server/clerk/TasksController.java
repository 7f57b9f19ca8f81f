package org.licet.server.clerk;

import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Attachments.Content;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.catalogue.WorkPart;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.server.api.Bodies;
import org.licet.server.api.Paging;
import org.licet.server.api.Problems;
import org.licet.server.api.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The clerks' work, across authorizations. */
@RestController
@RequestMapping("/api/v1/tasks")
final class TasksController {

    private static final int MOST_AT_ONCE = 100;
    private static final List<String> QUEUES = List.of("mine", "team", "unassigned", "escalated");
    private static final List<String> DUES = List.of("overdue", "soon");
    private static final List<String> ALERTS =
            Arrays.stream(Alert.values()).map(Alert::key).toList();
    private static final String FILTER = "f.";
    private static final List<String> CONFLICTS = List.of("done", "claimed", "unclaimed", "not-eligible", "separated");
    private static final List<String> ACTIONS = List.of("claim", "release", "assign", "complete");

    private final Tasks tasks;
    private final Catalogue catalogue;
    private final CompletedTasks completed;

    TasksController(Tasks tasks, Catalogue catalogue, CompletedTasks completed) {
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.completed = completed;
    }

    /**
     * Open tasks. With {@code authorization} also narrowed by what its package declares:
     * {@code f.application.permitType=annual}, of dates and numbers {@code f.application.startDate.from=2026-04-01} and
     * {@code .to}.
     */
    @GetMapping
    TaskList list(
            Actor by,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String authorization,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String alert,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
            Locale language) {
        TaskQuery query = query(queue, authorization, role, stage, due, alert, q, sort, all);
        Page<TaskRow> page = tasks.list(by, query, after, Paging.limit(limit));
        Map<String, Long> alerts = new LinkedHashMap<>();
        tasks.alerts(by).forEach((each, count) -> alerts.put(each.key(), count));
        return new TaskList(
                page.items().stream().map(row -> TaskJson.Row.of(row, language)).toList(),
                page.next(),
                tasks.counts(by),
                alerts,
                tasks.authorizations(by, queue),
                Tasks.COUNTED_TO,
                filters(authorization, language));
    }

    private List<FilterJson> filters(@Nullable String authorization, Locale language) {
        if (authorization == null) {
            return List.of();
        }
        try {
            return catalogue.current(authorization).description().work().filters().stream()
                    .map(answer -> FilterJson.of(answer, language))
                    .toList();
        } catch (UnknownAuthorization e) {
            return List.of();
        }
    }

    private static Map<String, String> declared(MultiValueMap<String, String> all) {
        Map<String, String> filters = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            if (name.startsWith(FILTER)) {
                if (values.size() > 1) {
                    throw Refusal.parameter(name, String.join(", ", values), "1");
                }
                if (!values.get(0).isBlank()) {
                    filters.put(name.substring(FILTER.length()), values.get(0));
                }
            }
        });
        return filters;
    }

    /** What to take up next: one's own, then what nobody has, the earliest due first. 204 when there is nothing. */
    @GetMapping("/next")
    ResponseEntity<TaskJson.Row> next(
            Actor by,
            @RequestParam(required = false) @Nullable String authorization,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String alert,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
            Locale language) {
        TaskQuery query = query(null, authorization, role, stage, due, alert, q, null, all);
        return orNothing(tasks.next(by, query).map(row -> TaskJson.Row.of(row, language)));
    }

    /** The same, claimed. Of many who ask at once, each gets another. */
    @PostMapping("/next/claim")
    ResponseEntity<TaskJson> claimNext(
            Actor by,
            @RequestParam(required = false) @Nullable String authorization,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String alert,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
            Locale language) {
        TaskQuery query = query(null, authorization, role, stage, due, alert, q, null, all);
        return orNothing(tasks.claimNext(by, query).map(task -> TaskJson.of(task, language)));
    }

    private static <T> ResponseEntity<T> orNothing(Optional<T> found) {
        return found.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static TaskQuery query(
            @Nullable String queue,
            @Nullable String authorization,
            @Nullable String role,
            @Nullable String stage,
            @Nullable String due,
            @Nullable String alert,
            @Nullable String q,
            @Nullable String sort,
            MultiValueMap<String, String> all) {
        return new TaskQuery(
                Paging.oneOf("queue", queue, QUEUES),
                authorization,
                role,
                stage,
                Paging.oneOf("due", due, DUES),
                meant(Paging.oneOf("alert", alert, ALERTS)),
                q,
                Paging.oneOf("sort", sort, Tasks.SORTS),
                declared(all));
    }

    private static @Nullable Alert meant(@Nullable String key) {
        return Arrays.stream(Alert.values())
                .filter(alert -> alert.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/{id}")
    TaskJson one(Actor by, @PathVariable String id, Locale language) {
        return TaskJson.of(tasks.get(by, id), language);
    }

    /** A document that another agency shows with what it asks; only ever saved as a file. */
    @GetMapping("/{id}/documents/{attachment}")
    ResponseEntity<byte[]> document(Actor by, @PathVariable String id, @PathVariable String attachment) {
        Content content = tasks.document(by, id, attachment);
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(content.attachment().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(content.bytes());
    }

    /** To whom it can be assigned, for who has it or supervises its agency. */
    @GetMapping("/{id}/eligible")
    Clerks eligible(Actor by, @PathVariable String id) {
        return new Clerks(tasks.eligible(by, id).stream()
                .map(clerk -> new Clerk(clerk.login(), clerk.name()))
                .toList());
    }

    @PostMapping("/{id}/claim")
    TaskJson claim(Actor by, @PathVariable String id, Locale language) {
        return TaskJson.of(tasks.claim(by, id), language);
    }

    @PostMapping("/{id}/release")
    TaskJson release(Actor by, @PathVariable String id, Locale language) {
        return TaskJson.of(tasks.release(by, id), language);
    }

    @PostMapping("/{id}/assignment")
    TaskJson.Row assign(Actor by, @PathVariable String id, @RequestBody Assignment body, Locale language) {
        return TaskJson.Row.of(
                tasks.assign(by, id, Bodies.required(body.to(), "to")).row(), language);
    }

    @PostMapping("/{id}/completion")
    Outcome complete(Actor by, @PathVariable String id, @RequestBody Completion body, Locale language) {
        tasks.complete(by, id, Bodies.required(body.data(), "data"), language);
        completed.count(1);
        return new Outcome(id, "done", null, null);
    }

    /**
     * Each item succeeds or is refused by itself; the answer says which, and why. With {@code dryRun} nothing is done: the
     * answer says what would become of each item alone.
     */
    @PostMapping("/batch")
    Outcomes batch(
            Actor by, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody Batch body, Locale language) {
        List<Item> items = Bodies.atMost(MOST_AT_ONCE, Bodies.required(body.items(), "items"), "items");
        List<BatchItem> orders = new ArrayList<>();
        for (Item item : items) {
            orders.add(order(Bodies.required(item, "items/" + orders.size()), "items/" + orders.size()));
        }
        List<BatchResult> results = dryRun ? tasks.preview(by, orders, language) : tasks.batch(by, orders, language);
        List<Outcome> outcomes =
                results.stream().map(each -> Outcome.of(each, language)).toList();
        if (dryRun) {
            return new Outcomes(outcomes);
        }
        completed.count(IntStream.range(0, outcomes.size())
                .filter(i -> orders.get(i).action().equals("complete")
                        && outcomes.get(i).outcome().equals("done"))
                .count());
        return new Outcomes(outcomes);
    }

    private static BatchItem order(Item item, String at) {
        String action = Bodies.oneOf(ACTIONS, Bodies.required(item.action(), at + "/action"), at + "/action");
        return new BatchItem(Bodies.required(item.task(), at + "/task"), action, item.to(), item.data());
    }

    /**
     * @param counts open tasks of each queue
     * @param alerts open tasks with each alert
     * @param authorizations open tasks of the queue by authorization
     * @param countedTo where counts stop: this number means as many or more
     * @param filters that the authorization asked for declares
     */
    record TaskList(
            List<TaskJson.Row> items,
            @Nullable String next,
            Map<String, Long> counts,
            Map<String, Long> alerts,
            Map<String, Long> authorizations,
            long countedTo,
            List<FilterJson> filters) {}

    /** @param path after {@code f.}; @param choices empty when the values are free */
    record FilterJson(String path, String type, String title, List<ChoiceJson> choices) {

        static FilterJson of(WorkPart.Answer it, Locale language) {
            return new FilterJson(
                    it.path(),
                    it.type(),
                    it.title().in(language),
                    it.choices().entrySet().stream()
                            .map(choice -> new ChoiceJson(
                                    choice.getKey(), choice.getValue().in(language)))
                            .toList());
        }
    }

    record ChoiceJson(String value, String title) {}

    record Clerks(List<Clerk> items) {}

    record Clerk(String login, String name) {}

    /** @param to login */
    record Assignment(@Nullable String to) {}

    /** @param data the answers of the task's form */
    record Completion(@Nullable JsonNode data) {}

    record Batch(@Nullable List<Item> items) {}

    /** @param action {@code claim}, {@code release}, {@code assign} or {@code complete} */
    record Item(@Nullable String task, @Nullable String action, @Nullable String to, @Nullable JsonNode data) {}

    record Outcomes(List<Outcome> items) {}

    /** @param outcome {@code done} or {@code refused}; @param code problem of a refusal */
    record Outcome(String task, String outcome, @Nullable String code, @Nullable String message) {

        static Outcome of(BatchResult it, Locale language) {
            return it.code() != null && CONFLICTS.contains(it.code())
                    ? new Outcome(
                            it.taskId(),
                            it.outcome(),
                            "task-" + it.code(),
                            Problems.detail(language, "task-" + it.code(), it.about()))
                    : new Outcome(it.taskId(), it.outcome(), it.code(), it.message());
        }
    }
}
