package org.licet.server.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.scenario.ScenarioFiles;
import org.licet.server.startup.EngineOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Checks a package across all its files. Needs no server and no database.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Folder of the package, the one with package.yaml.")
    private Path folder;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to print findings.")
    private FindingsReport format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PackageSource source = PackageFolder.read(folder);
        try (EngineOnly engine = EngineOnly.inMemory(Clock.systemUTC())) {
            List<Finding> findings =
                    new ArrayList<>(engine.get(Publishing.class).lint(source));
            findings.addAll(ScenarioFiles.lint(source, PackageFolder.beside(folder)));
            format.print(spec.commandLine().getOut(), folder.toString(), findings);
            return FindingLines.anyError(findings) ? Licet.FOUND : Licet.WELL;
        }
    }
}
