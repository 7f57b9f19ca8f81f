package org.licet.engine.dependent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Stage;
import tools.jackson.databind.JsonNode;

/** Files that the process of another file has started. Each is an ordinary file of the applicant and its agency. */
public interface Dependents {

    /**
     * Files another authorization for the applicant of a file, in the caller's transaction, which must exist.
     *
     * @throws org.licet.engine.catalogue.PackageMistake when the other authorization is not there, is not shared with
     *     the agency, refuses the answers, or would start itself
     */
    ApplicationReference start(Order order);

    /** What a file has started, oldest first. @param seen the file as it was shown to who asks */
    List<Dependent> of(ApplicationView seen);

    /** The file that started this one, if the actor may act for its applicant. */
    Optional<ApplicationReference> startedBy(Actor by, ApplicationReference reference);

    /**
     * What the step says.
     *
     * @param by the file whose process asks
     * @param element of the model, which is told the outcome as {@code dependent-<element>}
     * @param documents id of a document of the other authorization to id of one of this file
     */
    record Order(
            ApplicationReference by,
            String element,
            String authorization,
            JsonNode data,
            Map<String, String> documents,
            OnCancel onCancel) {}

    /** @param outcome {@code grant}, {@code refuse}, {@code withdrawn} or {@code lapsed}; null while it is open */
    record Dependent(
            String element,
            String authorization,
            ApplicationReference reference,
            Stage stage,
            @Nullable String outcome) {}
}
