package org.licet.processes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a package's models that points outside the models, with its place, so that the engine can resolve it.
 *
 * @param processes executable processes
 * @param tasks user tasks
 * @param steps service and send tasks
 * @param paths property paths read by expressions, {@code review.outcome}
 * @param messages names of messages waited for (start, receive, catch, boundary, event subprocess)
 * @param decisions decision tables by id
 * @param drawn elements whose name stands on a drawing: tasks, events, gateways, flows, lanes
 */
public record ModelInventory(
        List<ProcessUse> processes,
        List<TaskUse> tasks,
        List<StepUse> steps,
        List<PathUse> paths,
        List<NameUse> messages,
        Map<String, DecisionUse> decisions,
        List<DrawnUse> drawn) {

    /** Where something stands: file, 1-based line, element id. */
    public record Place(String file, int line, String element) {}

    public record ProcessUse(String id, Place place) {}

    /** @param name empty where the drawing has none */
    public record DrawnUse(String id, String name, Place place) {}

    public record TaskUse(String name, @Nullable String formName, Set<String> roles, Place place) {}

    /** @param inputs input parameter to its text as written in the model */
    public record StepUse(String step, Map<String, String> inputs, Place place) {}

    /** @param path without indexes: {@code application.vehicles.plate} */
    public record PathUse(String path, Place place) {}

    /**
     * @param catcher tag of the element that waits: {@code receiveTask}, {@code intermediateCatchEvent},
     *     {@code boundaryEvent}, {@code startEvent}
     * @param endsProcess whether catching it ends all else in its process: the start event of an interrupting event
     *     subprocess right below the process
     */
    public record NameUse(String name, String catcher, boolean endsProcess, Place place) {}

    /**
     * @param inputs property paths read by its input expressions and required decisions
     * @param outputs output column names to the FEEL type as written ({@code string}, {@code number}, ...)
     * @param hitPolicy as DMN names it, with the aggregation if any: {@code UNIQUE}, {@code COLLECT}, {@code COLLECT SUM}
     */
    public record DecisionUse(
            String id, List<PathUse> inputs, Map<String, String> outputs, String hitPolicy, Place place) {}
}
