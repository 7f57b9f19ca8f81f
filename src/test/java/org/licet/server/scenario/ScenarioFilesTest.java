package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.engine.catalogue.Finding;
import org.licet.server.scenario.Handing.Taking;
import org.licet.server.scenario.Scenario.Advancing;
import org.licet.server.scenario.Scenario.Completing;
import org.licet.server.scenario.Scenario.Deputizing;
import org.licet.server.scenario.Scenario.Expecting;
import org.licet.server.scenario.Scenario.Filing;
import org.licet.server.scenario.Scenario.Refused;

class ScenarioFilesTest {

    private static final PackageNames NAMES =
            new PackageNames(Set.of("check", "decide", "refuse", "issue"), Set.of("samples/licence.pdf"));

    private static final String HEAD =
            """
            title: A title
            given:
              clock: 2026-03-02T09:00:00+02:00
            steps:
            """;

    private static final String FILED = HEAD + "  - file: {as: applicant, example: true}\n";

    @Test
    void readsEveryKindOfStepWithItsLine() {
        Scenario scenario = read(
                HEAD
                        + """
                  - file: {as: applicant, example: true, data: {code: 0123, day: 2026-03-02, at: 07:30, land: NO, n: 4.70}}
                  - expect: {stage: under-examination, decisionDue: 2026-03-16, tasks: [check]}
                  - complete: {task: check, as: clerk, data: {outcome: accept}}
                  - advance: 3 days
                  - refused:
                      complete: {task: decide, as: clerk, data: {}}
                      with: {pointer: /outcome}
                  - claim: {task: decide, as: clerk}
                  - assign: {task: decide, as: supervisor, to: clerk2}
                  - deputize: {principal: clerk, deputy: clerk2, until: 2026-04-01}
                then:
                  stage: granted
                  entry: none
                """);

        assertThat(scenario.clock()).hasToString("2026-03-02T07:00:00Z");
        assertThat(scenario.steps())
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        Filing.class,
                        Expecting.class,
                        Completing.class,
                        Advancing.class,
                        Refused.class,
                        Taking.class,
                        Taking.class,
                        Deputizing.class));
        assertThat(scenario.steps()).extracting(Scenario.ScenarioStep::line).containsExactly(5, 6, 7, 8, 9, 12, 13, 14);
        assertThat(((Filing) scenario.steps().get(0)).data())
                .hasToString("{\"code\":\"0123\",\"day\":\"2026-03-02\",\"at\":\"07:30\",\"land\":\"NO\",\"n\":4.70}");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesFileLineAndNearestName(String yaml, int line, String code, String message) {
        ScenarioFiles.Parsed parsed = parse(yaml);

        assertThat(parsed.scenario()).isNull();
        assertThat(parsed.findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("scenarios/a.yaml");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains(message);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
        });
    }

    private static String given(String other) {
        return "title: A title\ngiven: {clock: 2026-03-02T09:00:00+02:00, packages: [\"" + other + "\"]}\nsteps:\n"
                + "  - file: {as: applicant, example: true}\nthen: {stage: granted}\n";
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(FILED + "then: {entrie: none}\n", 6, "unknown-key", "did you mean \"entry\"?"),
                Arguments.of(FILED + "  - follow: {dependent: check}\n", 6, "wrong-scenario", "follow: {dependent:"),
                Arguments.of(given("/etc"), 2, "wrong-scenario", "no folder beside this package"),
                Arguments.of(given("../../other"), 2, "wrong-scenario", "no folder beside this package"),
                Arguments.of(given("../a/b"), 2, "wrong-scenario", "no folder beside this package"),
                Arguments.of(given(".."), 2, "wrong-scenario", "no folder beside this package"),
                Arguments.of(given("../.."), 2, "wrong-scenario", "no folder beside this package"),
                Arguments.of(given("../missing"), 2, "unknown-package", "../missing"),
                Arguments.of(FILED + "then: {stage: grantd}\n", 6, "unknown-stage", "did you mean \"granted\"?"),
                Arguments.of(FILED + "then:\n  notPassed: [refse]\n", 7, "unknown-element", "mean \"refuse\"?"),
                Arguments.of(HEAD + "  - fil: {example: true}\n", 5, "unknown-key", "did you mean \"file\"?"),
                Arguments.of(HEAD + "  - file: {exampel: true}\n", 5, "unknown-key", "did you mean \"example\"?"),
                Arguments.of(FILED + "  - claim: {task: check}\n", 6, "wrong-scenario", "who claims it"),
                Arguments.of(FILED + "  - assign: {task: check, as: supervisor}\n", 6, "wrong-scenario", "to whom"),
                Arguments.of(
                        FILED + "  - deputize: {principal: clerk, deputy: clerk2}\n",
                        6,
                        "wrong-scenario",
                        "until when"),
                Arguments.of(
                        FILED + "  - deputize: {principal: clerk, deputy: clerk2, until: soon}\n",
                        6,
                        "wrong-scenario",
                        "no day"),
                Arguments.of(HEAD + "  - file: {as: clark, example: true}\n", 5, "unknown-account", "\"clerk\"?"),
                Arguments.of(HEAD + "  - file: {as: applicant}\n", 5, "wrong-scenario", "needs \"data\""),
                Arguments.of(
                        HEAD + "  - file: {example: true, documents: {licence-copy: samples/licnce.pdf}}\n",
                        5,
                        "unknown-file",
                        "did you mean \"samples/licence.pdf\"?"),
                Arguments.of(FILED + "  - complete: {task: chek, as: clerk}\n", 6, "unknown-element", "\"check\"?"),
                Arguments.of(FILED + "  - complete: {task: check}\n", 6, "wrong-scenario", "Say who"),
                Arguments.of(
                        FILED + "  - complete: {of: frist, task: check, as: clerk}\n",
                        6,
                        "unknown-application",
                        "No file"),
                Arguments.of(
                        HEAD + "  - file: {name: first, example: true}\n  - expect: {of: frist, stage: filed}\n",
                        6,
                        "unknown-application",
                        "did you mean \"first\"?"),
                Arguments.of(
                        HEAD + "  - file: {name: a, example: true}\n  - file: {name: a, example: true}\n",
                        6,
                        "wrong-scenario",
                        "Two files"),
                Arguments.of(FILED + "  - expect: {of: x}\n", 6, "wrong-scenario", "Nothing is expected"),
                Arguments.of(FILED + "then: {files: {x: {stage: filed}}}\n", 6, "unknown-application", "No file"),
                Arguments.of(FILED + "  - advance: 2 months\n", 6, "wrong-scenario", "days or hours"),
                Arguments.of(FILED + "  - advance: soon\n", 6, "wrong-scenario", "soon"),
                Arguments.of(FILED + "  - expect: {decisionDue: Monday}\n", 6, "wrong-scenario", "neither a day"),
                Arguments.of(FILED + "  - refused: {file: {example: true}}\n", 6, "wrong-scenario", "with what"),
                Arguments.of(FILED + "  - expect: {}\n    file: {example: true}\n", 6, "wrong-scenario", "A step is"),
                Arguments.of(FILED, 1, "wrong-scenario", "expects nothing"),
                Arguments.of(FILED + "then: {stage: granted, stage: refused}\n", 6, "duplicate-key", "twice"),
                Arguments.of("title: x\nsteps: []\n", 1, "wrong-scenario", "when it begins"),
                Arguments.of("title: x\ngiven: {clock: today}\n", 2, "wrong-scenario", "no moment"),
                Arguments.of("title: [x\n", 2, "malformed-yaml", "Not YAML"),
                Arguments.of("", 0, "wrong-scenario", "empty"),
                Arguments.of("a: &a [1]\nb: [*a, *a]\n", 0, "malformed-yaml", "Not YAML"),
                Arguments.of("[".repeat(100) + "]".repeat(100), 0, "malformed-yaml", "Not YAML"));
    }

    @ParameterizedTest
    @CsvSource({"transport-certificate", "import-export-permit", "farm-subsidy"})
    void acceptsTheScenariosOfEveryExample(String example) {
        List<ScenarioFiles.Parsed> parsed = ScenarioFiles.read(ExampleFolders.source(example));

        assertThat(parsed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(parsed).flatExtracting(ScenarioFiles.Parsed::findings).isEmpty();
    }

    private static Scenario read(String yaml) {
        ScenarioFiles.Parsed parsed = parse(yaml);
        assertThat(parsed.findings()).isEmpty();
        return java.util.Objects.requireNonNull(parsed.scenario());
    }

    private static ScenarioFiles.Parsed parse(String yaml) {
        return ScenarioFiles.parse("scenarios/a.yaml", yaml.getBytes(StandardCharsets.UTF_8), NAMES);
    }
}
