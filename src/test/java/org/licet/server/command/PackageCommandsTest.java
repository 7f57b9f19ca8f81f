package org.licet.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.server.readme.StreetStall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lint} and {@code test}, which need nothing but the folder. */
class PackageCommandsTest {

    private static final String SCENARIO =
            """
            title: Granted
            given: {clock: 2026-03-02T09:00:00+02:00}
            steps:
              - file: {as: applicant, example: true}
              - complete: {task: check, as: clerk, data: {outcome: grant, width: 3}}
            then: {stage: %s}
            """;

    @TempDir
    private Path parent;

    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() {
        folder = StreetStall.writeBelow(parent);
    }

    @Test
    void lintFindsNothingInAGoodPackage() {
        assertThat(run("lint", folder.toString())).as(err::toString).isZero();
        assertThat(out.toString()).endsWith(folder + ": 0 errors, 0 warnings\n");
    }

    @Test
    void lintNamesFileLineAndNearestNameInModelsAndScenarios() throws IOException {
        replace("process.bpmn", "${check.outcome ==", "${check.outcme ==");
        scenario("grantd");

        assertThat(run("lint", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("process\\.bpmn:\\d+: error \\S+ \\[no] .*outcome")
                .contains("scenarios/granted.yaml:6: error unknown-stage", "did you mean \"granted\"?", "2 errors");
    }

    @Test
    void lintPrintsJsonForTools() throws IOException {
        replace("package.yaml", "agency: transport", "agncy: transport");

        assertThat(run("lint", folder.toString(), "--format", "json")).isEqualTo(1);
        JsonNode findings = JsonMapper.shared().readTree(out.toString());
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.path("file").asString()).isEqualTo("package.yaml");
            assertThat(finding.path("line").asInt()).isEqualTo(4);
            assertThat(finding.path("severity").asString()).isEqualTo("error");
            assertThat(finding.path("code").asString()).isEqualTo("unknown-key");
            assertThat(finding.path("message").asString()).contains("agency");
        });
    }

    @Test
    void testRunsTheScenarios() throws IOException {
        scenario("granted");

        assertThat(run("test", folder.toString())).as(() -> out + "\n" + err).isZero();
        assertThat(out.toString()).contains("held   scenarios/granted.yaml  Granted", "1 scenarios, 0 failed");
    }

    @Test
    void testTellsWhatFailed() throws IOException {
        scenario("refused");

        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED scenarios/granted.yaml", "granted.yaml:6: then: expected stage refused, got granted");
    }

    @Test
    void testWithoutScenariosIsNoSuccess() {
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("no scenario was run");
    }

    private void scenario(String stage) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/granted.yaml"), SCENARIO.formatted(stage));
    }

    private void replace(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    private int run(String... arguments) {
        return Licet.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
