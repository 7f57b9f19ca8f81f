package org.licet.engine.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.forms.FormSet;
import org.licet.processes.Deployed;

/**
 * A published version, compiled and ready to run; cached by version, which is immutable.
 *
 * @param definition definition id of the process in {@code process.bpmn}
 * @param texts language to key to text
 */
public record PublishedPackage(
        PackageVersion version,
        Description description,
        FormSet forms,
        Deployed deployed,
        String definition,
        Map<String, Map<String, String>> texts) {

    /**
     * Which process decides.
     *
     * @param operation key of a declared operation that has a process; null for an application
     */
    public String definitionOf(@Nullable String operation) {
        if (operation == null) {
            return definition;
        }
        String process = OperationKind.of(operation)
                .map(description.life().operations()::get)
                .map(LegalLife.Operation::process)
                .orElse("");
        String found = deployed.definitions().get(process);
        if (found == null) {
            throw new PackageMistake(version + " has no process for the operation " + operation);
        }
        return found;
    }
}
