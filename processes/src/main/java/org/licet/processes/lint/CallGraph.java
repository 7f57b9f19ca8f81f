package org.licet.processes.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelInventory.Place;

/** Which process calls which. */
final class CallGraph {
    private final Map<String, List<String>> calls = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    CallGraph(List<BpmnFile> models) {
        for (BpmnFile model : models) {
            model.processes().forEach(process -> {
                places.putIfAbsent(process.id(), model.place(process));
                calls.putIfAbsent(
                        process.id(),
                        process.all()
                                .filter(node -> node.is("callActivity"))
                                .map(call -> call.attribute("calledElement", ""))
                                .distinct()
                                .toList());
            });
        }
    }

    /** Processes that are reached again from themselves, with the way. */
    Map<Place, String> recursions() {
        Map<Place, String> found = new LinkedHashMap<>();
        places.forEach((process, place) -> {
            List<String> way = wayBack(process, process, new HashSet<>());
            if (way != null) {
                found.put(place, process + " -> " + String.join(" -> ", way));
            }
        });
        return found;
    }

    private @Nullable List<String> wayBack(String from, String to, Set<String> seen) {
        for (String called : calls.getOrDefault(from, List.of())) {
            if (called.equals(to)) {
                return List.of(to);
            }
            if (seen.add(called)) {
                List<String> rest = wayBack(called, to, seen);
                if (rest != null) {
                    List<String> way = new ArrayList<>(List.of(called));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return null;
    }
}
