package org.licet.server.clerk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.WorkPart.Answer;
import org.licet.engine.task.SavedViews;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.Column;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;

/** The work basket as its page shows it. */
@Component
class Basket {

    /** As many as can be looked over without scrolling for long; batches take 100. */
    private static final int LENGTH = 25;

    private final Tasks tasks;
    private final SavedViews views;
    private final BasketFilters filters;
    private final Words words;

    Basket(Tasks tasks, SavedViews views, BasketFilters filters, Words words) {
        this.tasks = tasks;
        this.views = views;
        this.filters = filters;
        this.words = words;
    }

    Map<String, @Nullable Object> show(Actor by, Page page, BasketAddress address, @Nullable String after) {
        org.licet.engine.record.Page<TaskRow> found = tasks.list(by, address.query(), after, LENGTH);
        List<Answer> declared = filters.columns(address);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("queues", queues(by, page, address));
        model.put("rows", rows(by, page, found.items(), declared));
        model.put("columns", columns(page, address));
        model.put("queue", address.queue());
        model.put(
                "declared",
                declared.stream().map(each -> each.title().in(page.language())).toList());
        model.put("narrowing", filters.narrowing(page, address));
        model.put("fields", filters.fields(by, page, address));
        model.put("tags", filters.tags(page, address));
        model.put("bare", address.bare());
        model.put("given", address.given());
        model.put("here", address.toString());
        model.put("first", after == null ? "" : address.toString());
        model.put("next", found.next() == null ? "" : address.with("after", found.next()));
        model.put("views", views(by, address));
        model.put("supervises", Doors.supervises(by));
        model.put("cashier", !by.agenciesAs(Roles.CASHIER).isEmpty());
        return model;
    }

    private List<Map<String, Object>> queues(Actor by, Page page, BasketAddress address) {
        Map<String, Long> counts = tasks.counts(by);
        List<Map<String, Object>> queues = new ArrayList<>();
        for (String queue : BasketAddress.QUEUES) {
            if (!queue.equals("escalated") || Doors.supervises(by)) {
                queues.add(Map.of(
                        "text", page.text("work.queue." + queue),
                        "href", address.with("queue", queue),
                        "current", queue.equals(address.queue()),
                        "count", count(counts.getOrDefault(queue, 0L))));
            }
        }
        return queues;
    }

    private static String count(long open) {
        return open >= Tasks.COUNTED_TO ? Tasks.COUNTED_TO + "+" : Long.toString(open);
    }

    private List<Map<String, Object>> rows(Actor by, Page page, List<TaskRow> found, List<Answer> declared) {
        Map<String, String> people = words.people(
                found.stream().map(TaskRow::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> titles = new HashMap<>();
        return found.stream()
                .map(row -> {
                    Map<String, Object> shown = row(by, page, row, people, titles);
                    shown.put(
                            "values",
                            declared.stream()
                                    .map(column -> value(row, column, page))
                                    .toList());
                    return shown;
                })
                .toList();
    }

    private Map<String, Object> row(
            Actor by, Page page, TaskRow row, Map<String, String> people, Map<String, String> titles) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", row.id());
        shown.put("href", Addresses.path("work", "tasks", row.id()));
        shown.put("title", row.title().in(page.language()));
        shown.put("reference", row.application().value());
        shown.put(
                "authorization",
                titles.computeIfAbsent(row.authorization(), id -> words.authorization(id, page.language())));
        shown.put("opinion", row.kind().equals("opinion"));
        shown.put("stage", Words.stage(row.stage(), page));
        shown.put("applicant", row.applicantName() == null ? "" : row.applicantName());
        shown.put("who", who(by, page, row, people));
        shown.put("due", page.day(row.due()));
        shown.put("away", words.away(row.due(), page));
        shown.put("came", page.day(row.createdAt()));
        shown.put("separated", row.separated());
        shown.put("alerts", Words.alerts(row.alerts(), page));
        return shown;
    }

    /** What was answered, in words; empty where the file's version shows no such answer. */
    private static String value(TaskRow row, Answer declared, Page page) {
        return row.columns().stream()
                .filter(column -> column.path().equals(declared.path()))
                .map(column -> said(column, page))
                .findFirst()
                .orElse("");
    }

    private static String said(Column column, Page page) {
        if (column.choice() != null) {
            return column.choice().in(page.language());
        }
        return switch (column.type()) {
            case "date" -> page.day(LocalDate.parse(column.value()));
            case "boolean" -> page.text("work.truth." + column.value());
            default -> column.value();
        };
    }

    private String who(Actor by, Page page, TaskRow row, Map<String, String> people) {
        String assignee = row.assignee();
        if (assignee == null) {
            return page.text("work.nobody");
        }
        return assignee.equals(by.login()) ? page.text("work.you") : people.getOrDefault(assignee, assignee);
    }

    /** Headings that sort: each leads to its own order, a second time to the other way round. */
    private static Map<String, Map<String, String>> columns(Page page, BasketAddress address) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (String key : List.of("reference", "applicant", "due", "created")) {
            String sort = address.sort();
            boolean up = sort.equals(key);
            columns.put(
                    key,
                    Map.of(
                            "text", page.text("work.column." + key),
                            "href", address.with("sort", up ? "-" + key : key),
                            "sort", up ? "ascending" : sort.equals("-" + key) ? "descending" : ""));
        }
        return columns;
    }

    private List<Map<String, Object>> views(Actor by, BasketAddress address) {
        String here = address.asQuery();
        return views.list(by).stream()
                .map(view -> Map.<String, Object>of(
                        "id", view.id(),
                        "name", view.name(),
                        "href", BasketAddress.PATH + "?" + view.query(),
                        "current", view.query().equals(here)))
                .toList();
    }
}
