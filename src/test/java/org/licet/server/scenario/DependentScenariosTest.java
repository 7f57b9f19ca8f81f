package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.StallWithPower;

/** Scenarios of a package that starts another one, which stands in the folder beside it. */
class DependentScenariosTest {

    private static final String HEAD =
            """
            title: A stall with a lamp
            given: {clock: 2026-03-02T09:00:00+02:00, packages: [../stall-power]}
            steps:
              - file: {name: stall, as: applicant, applicant: "person:2002001234563", example: true}
            """;

    private static final String FOLLOWED = HEAD + "  - follow: {dependent: applyForPower, name: power}\n";

    private static final Siblings BESIDE =
            folder -> folder.equals(StallWithPower.POWER) ? StallWithPower.power() : null;

    private static ScenarioEngine engine;

    @BeforeAll
    static void start() {
        engine = ScenarioEngine.inMemory();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void goesTheWholeWayOfBothFiles() {
        ScenarioEngine.Report report = run(
                StallWithPower.source(),
                FOLLOWED
                        + """
              - expect: {of: stall, tasks: []}
              - complete: {of: power, task: measure, as: clerk, data: {outcome: grant, width: 2}}
              - complete: {of: stall, task: check, as: clerk, data: {outcome: grant, width: 3}}
            then:
              stage: granted
              events: [filed, dependent-started, dependent-ended, decided]
              files:
                power: {stage: granted, entry: {number: POWER-2026-0001}, events: [filed, started-by, decided]}
            """);

        assertThat(report.findings()).isEmpty();
        assertThat(report.results()).singleElement().satisfies(result -> assertThat(result.failures())
                .isEmpty());
    }

    @Test
    void runsOnOneEngineBeforeAndAfterTheOtherPackage() {
        String both =
                FOLLOWED + "  - complete: {of: power, task: measure, as: clerk, data: {outcome: grant, width: 2}}\n"
                        + "then: {files: {power: {stage: granted}}}\n";
        String alone =
                """
                title: Power alone
                given: {clock: 2026-03-02T09:00:00+02:00}
                steps:
                  - file: {as: applicant, applicant: "person:2002001234563", example: true}
                  - complete: {task: measure, as: clerk, data: {outcome: grant, width: 2}}
                then: {stage: granted}
                """;

        assertThat(run(StallWithPower.source(), both).held()).isTrue();
        assertThat(run(StallWithPower.power(), alone).held()).isTrue();
        assertThat(run(StallWithPower.source(), both).held()).isTrue();
    }

    @Test
    void saysWhatWasStartedWhenNothingCanBeFollowed() {
        ScenarioEngine.Report report = run(
                StallWithPower.source(),
                HEAD + "  - follow: {dependent: measure, name: power}\nthen: {stage: filed}\n");

        assertThat(report.results()).singleElement().satisfies(result -> assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.step()).isEqualTo("step 2 (follow measure)");
                    assertThat(failure.got()).isEqualTo("started by: applyForPower");
                }));
    }

    @Test
    void tellsMistakesOfTheOtherPackageWithItsFolder() {
        SortedMap<String, byte[]> spoilt = new TreeMap<>(StallWithPower.power().files());
        spoilt.put("package.yaml", "format: 2\n".getBytes(StandardCharsets.UTF_8));

        ScenarioEngine.Report report = engine.run(
                with(StallWithPower.source(), FOLLOWED + "then: {stage: filed}\n"),
                folder -> new PackageSource(spoilt));

        assertThat(report.results()).isEmpty();
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.file()).isEqualTo("../stall-power/package.yaml"));
    }

    private static ScenarioEngine.Report run(PackageSource source, String scenario) {
        return engine.run(with(source, scenario), BESIDE);
    }

    private static PackageSource with(PackageSource source, String scenario) {
        SortedMap<String, byte[]> files = new TreeMap<>(source.files());
        files.put("scenarios/a.yaml", scenario.getBytes(StandardCharsets.UTF_8));
        return new PackageSource(files);
    }
}
