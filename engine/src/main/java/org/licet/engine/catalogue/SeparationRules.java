package org.licet.engine.catalogue;

import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;

/** Tasks that one person may not both do are user tasks of the package's processes. */
final class SeparationRules {

    private SeparationRules() {}

    static void check(WholePackage whole) {
        if (whole.lacksModels()
                || whole.description().life().separation().isEmpty()
                || !(whole.described().tree().values().get("separation") instanceof Yaml.Items pairs)) {
            return;
        }
        Set<String> tasks = new TreeSet<>();
        whole.models().tasks().forEach(task -> tasks.add(task.place().element()));
        for (Yaml pair : pairs.values()) {
            if (pair instanceof Yaml.Items two && two.values().size() == 2) {
                two.values().forEach(task -> checkTask(whole, task, tasks));
            }
        }
    }

    private static void checkTask(WholePackage whole, Yaml written, Set<String> tasks) {
        if (written instanceof Yaml.Scalar task && task.value() instanceof String id) {
            whole.known(
                    FindingCode.UNKNOWN_TASK,
                    id.strip(),
                    tasks,
                    new Place(DescribedPackage.FILE, task.line(), task.path()),
                    "no user task has the id `" + id.strip() + "`");
        }
    }
}
