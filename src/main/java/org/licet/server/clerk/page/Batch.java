package org.licet.server.clerk.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.server.api.Addresses;
import org.licet.server.api.Problems;
import org.licet.server.page.Page;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Several tasks with which one thing is to be done.
 *
 * @param names what the list called each task: shown back to who sent it and used for nothing else, because reading the
 *     tasks again would be written down as a reading of their files
 * @param back the list from which they were picked
 */
record Batch(List<String> tasks, String action, @Nullable String to, Map<String, String> names, String back) {

    static final List<String> ACTIONS = List.of("claim", "release", "assign", "complete");
    private static final int MOST = 100;
    private static final List<String> CONFLICTS = List.of("done", "claimed", "unclaimed", "not-eligible", "separated");

    static Batch of(MultiValueMap<String, String> sent) {
        List<String> tasks = sent.getOrDefault("task", List.of()).stream()
                .distinct()
                .limit(MOST)
                .toList();
        Map<String, String> names = new java.util.LinkedHashMap<>();
        tasks.forEach(task -> names.put(task, first(sent, "name:" + task, task)));
        String action = first(sent, "deed", "");
        String to = first(sent, "to", "");
        String back = first(sent, "back", "");
        return new Batch(
                tasks,
                ACTIONS.contains(action) ? action : "claim",
                to.isBlank() ? null : to,
                names,
                Addresses.isOurs(back) ? back : BasketAddress.PATH);
    }

    List<BatchItem> items(@Nullable JsonNode data) {
        return tasks.stream().map(task -> new BatchItem(task, action, to, data)).toList();
    }

    /** What became, or would become, of each. */
    List<Map<String, Object>> outcomes(List<BatchResult> results, Page page) {
        return results.stream()
                .map(result -> Map.<String, Object>of(
                        "id", result.taskId(),
                        "name", names.getOrDefault(result.taskId(), result.taskId()),
                        "good", result.outcome().equals("done"),
                        "why", why(result, page)))
                .toList();
    }

    private static String why(BatchResult result, Page page) {
        String code = result.code();
        if (code != null && CONFLICTS.contains(code)) {
            return Problems.detail(page.language(), "task-" + code, result.about());
        }
        return result.message() == null ? "" : result.message();
    }

    private static String first(MultiValueMap<String, String> sent, String name, String otherwise) {
        String value = sent.getFirst(name);
        return value == null ? otherwise : value;
    }
}
