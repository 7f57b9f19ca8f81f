package org.licet.engine.catalogue;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.processes.ModelInventory.ProcessUse;
import org.licet.processes.ModelInventory.StepUse;

/** The process of an application issues the entry; that of an operation changes it, or the entry would stay held. */
final class EntryStepRules {
    private static final String CHANGE = "changeEntry";
    private static final String ISSUE = "issueEntry";

    private EntryStepRules() {}

    static void check(WholePackage whole) {
        if (whole.lacksModels()) {
            return;
        }
        Set<String> ofOperations = filesOfOperations(whole);
        whole.models().steps().forEach(step -> checkPlace(step, ofOperations, whole));
        boolean changes =
                whole.models().steps().stream().anyMatch(step -> step.step().equals(CHANGE) && !isMain(step));
        if (!changes) {
            Set<String> said = new TreeSet<>();
            whole.description().life().operations().values().stream()
                    .filter(operation -> operation.process() != null && said.add(operation.process()))
                    .forEach(operation -> report(operation, whole));
        }
    }

    private static Set<String> filesOfOperations(WholePackage whole) {
        Set<String> processes = whole.description().life().operations().values().stream()
                .map(Operation::process)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> files = new TreeSet<>();
        for (ProcessUse process : whole.models().processes()) {
            String file = process.place().file();
            if (processes.contains(process.id()) && !file.equals(ModelRules.MAIN_PROCESS)) {
                files.add(file);
            }
        }
        return files;
    }

    private static void checkPlace(StepUse step, Set<String> ofOperations, WholePackage whole) {
        if (step.step().equals(CHANGE) && isMain(step)) {
            whole.findings()
                    .error(
                            FindingCode.MISPLACED_STEP,
                            WholePackage.place(step.place()),
                            "the process of the application has no entry to change; `issueEntry` issues one");
        }
        if (step.step().equals(ISSUE) && ofOperations.contains(step.place().file())) {
            whole.findings()
                    .error(
                            FindingCode.MISPLACED_STEP,
                            WholePackage.place(step.place()),
                            "an operation is about an entry that is there; `changeEntry` changes it");
        }
    }

    private static boolean isMain(StepUse step) {
        return step.place().file().equals(ModelRules.MAIN_PROCESS);
    }

    private static void report(Operation operation, WholePackage whole) {
        whole.findings()
                .error(
                        FindingCode.UNCHANGED_ENTRY,
                        whole.described().place("operations." + operation.kind().key() + ".process"),
                        "no step `changeEntry` of `" + operation.process()
                                + "` does to the entry what is granted; put it behind `recordDecision`");
    }
}
