package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Stage;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.server.api.Addresses;
import org.licet.server.api.Paging;

/**
 * What is in the address of the work basket: the queue, the filters, the order.
 *
 * @param given parameters with a value, in a fixed order
 */
record BasketAddress(Map<String, String> given) {

    static final String PATH = "/work";
    static final String MINE = "mine";
    static final List<String> QUEUES = List.of(MINE, "team", "unassigned", "escalated");
    static final List<String> DUES = List.of("overdue", "soon");
    static final List<String> SORTS = List.of("due", "-due", "created", "-created");
    static final List<String> ALERTS =
            Arrays.stream(Alert.values()).map(Alert::key).toList();
    static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::key).toList();
    static final List<String> FILTERS = List.of("q", "authorization", "role", "stage", "due", "alert");

    private static final List<String> KNOWN = List.of("queue", "sort");

    BasketAddress {
        given = new LinkedHashMap<>(given);
    }

    static BasketAddress of(Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(KNOWN);
        names.addAll(FILTERS);
        for (String name : names) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        return new BasketAddress(given);
    }

    String queue() {
        return given.getOrDefault("queue", MINE);
    }

    String sort() {
        return given.getOrDefault("sort", "due");
    }

    @Nullable
    String value(String name) {
        return given.get(name);
    }

    /** @throws org.licet.server.api.Refusal when a parameter has a value that there is not */
    TaskQuery query() {
        String alert = Paging.oneOf("alert", value("alert"), ALERTS);
        return new TaskQuery(
                Paging.oneOf("queue", queue(), QUEUES),
                value("authorization"),
                value("role"),
                Paging.oneOf("stage", value("stage"), STAGES),
                Paging.oneOf("due", value("due"), DUES),
                Arrays.stream(Alert.values())
                        .filter(each -> each.key().equals(alert))
                        .findFirst()
                        .orElse(null),
                value("q"),
                Paging.oneOf("sort", sort(), SORTS));
    }

    boolean filtered() {
        return FILTERS.stream().anyMatch(given::containsKey);
    }

    @Override
    public String toString() {
        return Addresses.query(PATH, given);
    }

    /** As saved views keep it. */
    String asQuery() {
        String address = toString();
        return address.length() > PATH.length() ? address.substring(PATH.length() + 1) : "queue=" + MINE;
    }

    String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.put(name, value);
        return Addresses.query(PATH, other);
    }

    String without(String name) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.remove(name);
        return Addresses.query(PATH, other);
    }

    /** The same queue and order without any filter. */
    String bare() {
        Map<String, String> other = new LinkedHashMap<>(given);
        FILTERS.forEach(other::remove);
        return Addresses.query(PATH, other);
    }
}
