package org.licet.engine.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        String found = deployed.definitions().get(processOf(operation).orElse(""));
        if (found == null) {
            throw new PackageMistake(version + " has no process for the operation " + operation);
        }
        return found;
    }

    /**
     * Id of that process in the models; empty for an operation that none decides.
     *
     * @param operation as for {@link #definitionOf}
     */
    public Optional<String> processOf(@Nullable String operation) {
        if (operation == null) {
            return deployed.definitions().entrySet().stream()
                    .filter(deployed -> deployed.getValue().equals(definition))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return OperationKind.of(operation)
                .map(description.life().operations()::get)
                .map(LegalLife.Operation::process);
    }

    /**
     * What an element of a drawing is called: the package's text {@code step.} + id; in other languages than the package
     * has, its English one, else the name that is drawn.
     *
     * @param drawn empty where the drawing has none
     */
    public LocalText nameOf(String element, String drawn) {
        return StepTexts.of(texts, element, drawn);
    }

    /** Names of all elements that have a text in the language, by their ids. */
    public Map<String, String> namesIn(Locale language) {
        return StepTexts.in(texts, language);
    }
}
