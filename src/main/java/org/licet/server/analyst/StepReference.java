package org.licet.server.analyst;

import java.util.stream.Collectors;
import org.licet.engine.step.StepLibrary;
import org.licet.engine.step.StepLibrary.Input;
import org.licet.engine.step.StepLibrary.StepEntry;

/** The step library as a page, {@code src/docs/steps.md}. */
public final class StepReference {

    private StepReference() {}

    public static String markdown() {
        return """
                # The step library

                Written by `java -jar target/licet.jar step-library --format markdown`; do not edit. The same source makes
                the element templates for Camunda Modeler: `--format element-templates`, or
                `GET /api/v1/element-templates`.

                A service or send task calls a step with `camunda:delegateExpression="${name}"`; inputs are
                `camunda:inputParameter`s. What happens around steps, and the messages that a process may wait for, stand in
                [the package format](package-format.md).

                """
                + StepLibrary.all().stream().map(StepReference::section).collect(Collectors.joining("\n"));
    }

    private static String section(StepEntry step) {
        StringBuilder text = new StringBuilder(
                        "## `" + step.name() + "`: " + step.title().toLowerCase(java.util.Locale.ROOT) + "\n\n")
                .append(step.does())
                .append('\n');
        if (!step.inputs().isEmpty()) {
            text.append("\n| input | | what |\n|---|---|---|\n");
            step.inputs().forEach(input -> text.append(row(input)));
        }
        if (!step.errors().isEmpty()) {
            text.append("\nMay raise the BPMN error ")
                    .append(step.errors().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.toString();
    }

    private static String row(Input input) {
        String kind = (input.required() ? "required" : "optional") + (input.map() ? ", a map" : "");
        String choices = input.choices().isEmpty()
                ? ""
                : " One of "
                        + input.choices().stream()
                                .map(choice -> "`" + choice + "`")
                                .collect(Collectors.joining(", "))
                        + ", or an expression.";
        return "| `" + input.name() + "` | " + kind + " | " + input.does() + choices + " |\n";
    }
}
