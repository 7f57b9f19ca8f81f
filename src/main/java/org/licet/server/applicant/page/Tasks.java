package org.licet.server.applicant.page;

import java.util.HashMap;
import java.util.Map;
import org.licet.server.page.Page;

/** Rows of task lists: what is to do, and how it stands, in words first and in colour after. */
final class Tasks {

    private static final Map<String, String> COLOURS = Map.of(
            "empty", "blue",
            "begun", "teal",
            "wrong", "red",
            "ready", "blue",
            "now", "orange",
            "not-yet", "grey");

    private Tasks() {}

    /**
     * @param address where it is done; empty when nothing can be done now
     * @param state end of a text's key {@code task.state.}
     */
    static Map<String, Object> row(Page page, String title, String address, String state, String hint) {
        Map<String, Object> row = new HashMap<>();
        row.put("title", title);
        row.put("href", address);
        row.put("status", page.text("task.state." + state));
        row.put("tag", COLOURS.getOrDefault(state, ""));
        row.put("hint", hint);
        return row;
    }
}
