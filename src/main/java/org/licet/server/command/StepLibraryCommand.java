package org.licet.server.command;

import java.util.concurrent.Callable;
import org.licet.server.analyst.ElementTemplates;
import org.licet.server.analyst.StepReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "step-library",
        mixinStandardHelpOptions = true,
        description = "Prints the step library: as element templates for Camunda Modeler, or as a page.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class StepLibraryCommand implements Callable<Integer> {

    /** How it is printed. */
    enum Format {
        ELEMENT_TEMPLATES,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatReader.class,
            defaultValue = "element-templates",
            description = "element-templates (default) or markdown")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.MARKDOWN
                                ? StepReference.markdown()
                                : JsonMapper.shared()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(ElementTemplates.all())
                                        + "\n");
        spec.commandLine().getOut().flush();
        return Licet.WELL;
    }

    static final class FormatReader implements picocli.CommandLine.ITypeConverter<Format> {

        @Override
        public Format convert(String written) {
            for (Format each : Format.values()) {
                if (each.toString().equals(written)) {
                    return each;
                }
            }
            throw new picocli.CommandLine.TypeConversionException(
                    "'" + written + "' is neither element-templates nor markdown");
        }
    }
}
