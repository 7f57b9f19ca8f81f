package org.licet.processes.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.processes.ModelInventory;

/** The inventory while it is being written. */
final class Inventory {
    final List<ModelInventory.ProcessUse> processes = new ArrayList<>();
    final List<ModelInventory.TaskUse> tasks = new ArrayList<>();
    final List<ModelInventory.StepUse> steps = new ArrayList<>();
    final List<ModelInventory.PathUse> paths = new ArrayList<>();
    final List<ModelInventory.NameUse> messages = new ArrayList<>();
    final List<ModelInventory.DrawnUse> drawn = new ArrayList<>();
    final Map<String, ModelInventory.DecisionUse> decisions = new LinkedHashMap<>();

    ModelInventory all() {
        return new ModelInventory(
                List.copyOf(processes),
                List.copyOf(tasks),
                List.copyOf(steps),
                paths.stream().distinct().toList(),
                List.copyOf(messages),
                Map.copyOf(decisions),
                List.copyOf(drawn));
    }
}
