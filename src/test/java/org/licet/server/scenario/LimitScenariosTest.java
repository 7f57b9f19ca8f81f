package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.FewStalls;

/** Scenarios of quotas and competitions: several files, limits that are given, calls that are ranked. */
class LimitScenariosTest {

    private static final String FILE =
            "  - file: {name: %s, as: applicant, applicant: \"person:2002001234563\", example: true}\n"
                    + "  - complete: {of: %1$s, task: check, as: clerk, data: {outcome: grant, width: %s}}\n";

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
    void aQuotaOfOneGrantsTheFirstFile() {
        String scenario =
                """
                title: First come
                given:
                  clock: 2026-03-02T09:00:00+02:00
                  allotments: {few-stalls: {"2026": {"": 1}}}
                steps:
                """
                        + FILE.formatted("first", "3") + FILE.formatted("second", "3")
                        + """
                then:
                  stage: refused
                  allotment: {few-stalls: {used: 1, reserved: 0, left: %s}}
                  files:
                    first: {stage: granted, events: [reserved, decided, consumed, entry-issued]}
                """;

        PackageSource source = FewStalls.byQuota("few-stalls");
        ScenarioEngine.Loaded loaded = load(source);
        assertThat(run(loaded, source, scenario.formatted("0"))).isEmpty();
        assertThat(run(loaded, source, scenario.formatted("1"))).singleElement().satisfies(failure -> {
            assertThat(failure.expected()).contains("left=1");
            assertThat(failure.got()).contains("left=0");
        });
    }

    @Test
    void aCompetitionPlacesTheBestAndMovesTheWaitingUp() {
        String scenario =
                """
                title: The widest stall wins
                given:
                  clock: 2026-03-02T09:00:00+02:00
                  allotments:
                    best-stalls: {spring: {opens: 2026-03-01T00:00:00+02:00, closes: 2026-03-10T00:00:00+02:00, places: 1}}
                steps:
                """
                        + FILE.formatted("small", "2") + FILE.formatted("wide", "5")
                        + """
                  - refused: {rank: {key: best-stalls, call: spring}, with: {code: call-open}}
                  - advance: 8 days
                  - refused:
                      file: {as: applicant, applicant: "person:2002001234563", example: true}
                      with: {code: call-closed}
                  - rank: {key: best-stalls, call: spring}
                  - expect: {of: wide, stage: granted}
                  - expect: {of: small, stage: under-examination}
                  - conclude: {key: best-stalls, call: spring, as: operator}
                then:
                  allotment: {best-stalls: {used: 1, left: 0}}
                  files:
                    wide: {stage: granted, ranking: {outcome: placed, rank: 1, score: 50}}
                    small: {stage: refused, ranking: {outcome: unplaced, rank: 2}, passed: [await, refuseFull]}
                """;

        PackageSource source = FewStalls.byCompetition("best-stalls");
        ScenarioEngine.Loaded loaded = load(source);
        assertThat(run(loaded, source, scenario)).isEmpty();
        assertThat(run(loaded, source, scenario.replace("outcome: unplaced", "outcome: placed")))
                .singleElement()
                .satisfies(failure -> assertThat(failure.got()).contains("unplaced, rank 2"));
    }

    /** Once for each package: what is published under an id and version never changes. */
    private static ScenarioEngine.Loaded load(PackageSource source) {
        List<Finding> findings = new ArrayList<>();
        return Objects.requireNonNull(engine.load(source, findings), findings::toString);
    }

    private static List<Failure> run(ScenarioEngine.Loaded loaded, PackageSource source, String yaml) {
        ScenarioFiles.Parsed parsed =
                ScenarioFiles.parse("scenarios/a.yaml", yaml.getBytes(StandardCharsets.UTF_8), PackageNames.of(source));
        assertThat(parsed.findings()).isEmpty();
        return loaded.run(Objects.requireNonNull(parsed.scenario())).failures();
    }
}
