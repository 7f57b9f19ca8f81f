package org.licet.processes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of a step: where it is called from, its evaluated inputs, and a way to leave scalars in the process. */
public interface StepCall {

    CaseKey caseKey();

    /** Id of the service or send task in the model. */
    String elementId();

    /**
     * Evaluated input parameters: strings, numbers (whole ones as {@code Long}), booleans, JSON trees read from
     * documents, and lists and maps of those as the model writes them.
     */
    Map<String, @Nullable Object> inputs();

    /** Sets a process variable: a string, number or boolean, at most 4,000 characters. */
    void set(String name, @Nullable Object scalar);
}
