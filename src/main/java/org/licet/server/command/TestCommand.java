package org.licet.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.scenario.ScenarioEngine;
import org.licet.server.scenario.ScenarioResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the scenarios of a package on a real engine in memory, with a clock driven by hand.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Folder of the package, the one with package.yaml.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PackageSource source = PackageFolder.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        try (ScenarioEngine engine = ScenarioEngine.inMemory()) {
            ScenarioEngine.Report report = engine.run(source, PackageFolder.beside(folder));
            print(out, report);
            return report.held() && !FindingLines.anyError(report.findings()) ? Licet.WELL : Licet.FOUND;
        }
    }

    private void print(PrintWriter out, ScenarioEngine.Report report) {
        List<Finding> findings = report.findings();
        findings.forEach(finding -> out.println(FindingLines.line(folder.toString(), finding)));
        for (ScenarioResult result : report.results()) {
            String verdict = result.held() ? "held   " : "FAILED ";
            out.println(verdict + result.file() + "  " + result.title() + " ("
                    + result.took().toMillis() + " ms)");
            result.failures().forEach(failure -> out.println("       " + folder + "/" + failure));
        }
        long failed = report.results().stream().filter(result -> !result.held()).count();
        if (report.results().isEmpty()) {
            out.println(folder + ": no scenario was run");
        } else {
            out.println(folder + ": " + report.results().size() + " scenarios, " + failed + " failed");
        }
    }
}
