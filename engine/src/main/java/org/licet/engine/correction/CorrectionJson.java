package org.licet.engine.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems.Difference;
import org.licet.engine.application.AskedItems.Supplied;
import org.licet.engine.application.Json;
import tools.jackson.databind.JsonNode;

/** Marks and what was supplied for them, as they are stored. */
final class CorrectionJson {

    private CorrectionJson() {}

    static String marks(List<Mark> marks) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (Mark mark : marks) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("requirement", mark.requirement());
            item.put(mark.isDocument() ? "document" : "pointer", mark.isDocument() ? mark.document() : mark.pointer());
            item.put("message", mark.message());
            items.add(item);
        }
        return Json.text(Json.treeOf(items));
    }

    /** What an incomplete filing of earlier versions lacked names no requirement. */
    static List<Mark> marks(String stored) {
        return items(Json.tree(stored))
                .map(item -> new Mark(
                        item.path("requirement").asString(CompleteApplication.ID),
                        text(item, "pointer"),
                        text(item, "document"),
                        item.path("message").asString("")))
                .toList();
    }

    static String supplied(
            @Nullable String note, Map<String, String> notes, List<String> documents, List<Difference> differences) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("note", note);
        all.put("notes", notes);
        all.put("documents", documents);
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (Difference difference : differences) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("pointer", difference.pointer());
            item.put("before", difference.before());
            item.put("after", difference.after());
            items.add(item);
        }
        all.put("differences", items);
        return Json.text(Json.treeOf(all));
    }

    static Supplied supplied(String stored, String by, Instant at) {
        JsonNode all = Json.tree(stored);
        Map<String, String> notes = new LinkedHashMap<>();
        all.path("notes")
                .properties()
                .forEach(entry -> notes.put(entry.getKey(), entry.getValue().asString()));
        return new Supplied(
                by,
                at,
                text(all, "note"),
                notes,
                items(all.path("documents")).map(JsonNode::asString).toList(),
                items(all.path("differences"))
                        .map(item -> new Difference(
                                item.path("pointer").asString(), value(item, "before"), value(item, "after")))
                        .toList());
    }

    private static java.util.stream.Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static @Nullable String text(JsonNode item, String member) {
        JsonNode value = item.path(member);
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable JsonNode value(JsonNode item, String member) {
        JsonNode value = item.path(member);
        return value.isMissingNode() || value.isNull() ? null : value;
    }
}
