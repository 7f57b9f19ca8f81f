package org.licet.processes.run;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelFinding;
import org.licet.processes.ModelFinding.Severity;

/** What the engine's parsers refuse, as findings. */
final class EngineFindings {

    private EngineFindings() {}

    static List<ModelFinding> of(ParseException refusal) {
        return refusal.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> finding(
                                report.getResourceName(),
                                problem.getLine(),
                                problem.getMainElementId(),
                                problem.getMessage())))
                .toList();
    }

    static ModelFinding of(String file, RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return finding(file, 0, null, String.valueOf(cause.getMessage()));
    }

    private static ModelFinding finding(String file, int line, @Nullable String element, String message) {
        return new ModelFinding(
                file, line, element == null ? "" : element, Severity.ERROR, "refused-by-engine", message);
    }
}
