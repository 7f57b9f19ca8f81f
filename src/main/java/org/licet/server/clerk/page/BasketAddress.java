package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Stage;
import org.licet.engine.task.Tasks;
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
    static final List<String> ALERTS =
            Arrays.stream(Alert.values()).map(Alert::key).toList();
    static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::key).toList();
    static final List<String> FILTERS = List.of("q", "authorization", "role", "stage", "due", "alert");

    /** What begins the name of a filter that a package declares, as in the API. */
    static final String DECLARED = "f.";

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
        // Filters of a package mean nothing without it.
        if (given.containsKey("authorization")) {
            parameters.forEach((name, value) -> {
                if (name.startsWith(DECLARED) && !value.isBlank()) {
                    given.put(name, value.strip());
                }
            });
        }
        return new BasketAddress(given);
    }

    /** Filters that the package declares: path to value. */
    Map<String, String> declared() {
        Map<String, String> declared = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(DECLARED)) {
                declared.put(name.substring(DECLARED.length()), value);
            }
        });
        return declared;
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
                Paging.oneOf("sort", sort(), Tasks.SORTS),
                declared());
    }

    private static boolean narrows(String name) {
        return FILTERS.contains(name) || name.startsWith(DECLARED);
    }

    boolean filtered() {
        return given.keySet().stream().anyMatch(BasketAddress::narrows);
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
        if (name.equals("authorization")) {
            other.keySet().removeIf(each -> each.startsWith(DECLARED));
        }
        return Addresses.query(PATH, other);
    }

    /** The same queue and order without any filter. */
    String bare() {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.keySet().removeIf(BasketAddress::narrows);
        return Addresses.query(PATH, other);
    }
}
