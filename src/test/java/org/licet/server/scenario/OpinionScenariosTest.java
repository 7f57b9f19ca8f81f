package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.testing.AskingQuay;

/** What scenarios do and expect of opinions and alerts. */
@Tag("database")
class OpinionScenariosTest {

    private static final String FILED =
            """
            title: Asked
            given:
              clock: 2026-03-02T09:00:00+02:00
            steps:
              - file: {as: applicant, applicant: "person:2002001234563", example: true}
            """;

    private static ScenarioEngine engine;
    private static ScenarioEngine.Loaded loaded;

    @BeforeAll
    static void start() {
        engine = TestEngines.start();
        List<Finding> findings = new ArrayList<>();
        loaded = engine.load(AskingQuay.source("asking-quay", "transport"), findings);
        assertThat(findings).isEmpty();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void answersForOtherAgencies() {
        assertThat(
                        run(
                                """
                  - expect: {stage: awaiting-opinion, tasks: [], alerts: []}
                  - refused:
                      answer opinion: {opinion: customs, as: clerk, data: {outcome: favourable}}
                      with: {code: unknown-task}
                  - refused:
                      answer opinion: {opinion: customs, as: officer, data: {outcome: perhaps}}
                      with: {pointer: /outcome}
                  - answer opinion: {opinion: customs, as: officer, data: {outcome: favourable}}
                  - answer opinion: {opinion: laboratory, as: officer, data: {outcome: unfavourable}}
                  - expect: {stage: under-examination, tasks: [check]}
                  - complete: {task: check, as: clerk, data: {outcome: grant}}
                then:
                  stage: granted
                  alerts: []
                  opinions:
                    customs: {state: answered, outcome: favourable, silent: false, late: false}
                    laboratory: {outcome: unfavourable}
                  events: [opinion-requested, opinion-answered, decided]
                """))
                .isEmpty();
    }

    @Test
    void advancesOverTheEndsOfTheirTerms() {
        assertThat(
                        run(
                                """
                  - advance: 10 days
                  - expect: {alerts: [opinion-late]}
                  - answer opinion: {opinion: customs, as: officer, data: {outcome: unfavourable}}
                  - advance: 5 days
                  - expect: {stage: awaiting-opinion, alerts: [opinion-late, overdue]}
                then:
                  stage: awaiting-opinion
                  opinions:
                    customs: {state: silent, outcome: favourable, silent: true, late: true}
                    laboratory: {state: late, outcome: none}
                  events: [opinion-silent, opinion-late, opinion-late-answer, overdue]
                """))
                .isEmpty();
    }

    @Test
    void tellsWhatIsOtherwiseThanExpected() {
        assertThat(run("""
                  - expect: {alerts: [overdue]}
                """))
                .singleElement()
                .asString()
                .contains("alerts", "overdue");
        assertThat(
                        run(
                                """
                  - advance: 5 days
                then:
                  alerts: [overdue]
                  opinions:
                    customs: {outcome: unfavourable}
                    police: {outcome: favourable}
                """))
                .hasSize(3);
    }

    @Test
    void refusesUnknownAlerts() {
        assertThat(parsed("  - expect: {alerts: [overdu]}\n").findings())
                .extracting(Finding::code)
                .containsExactly("unknown-alert");
    }

    private static List<Failure> run(String steps) {
        ScenarioFiles.Parsed parsed = parsed(steps);
        assertThat(parsed.findings()).isEmpty();
        return loaded.run(parsed.scenario()).failures();
    }

    private static ScenarioFiles.Parsed parsed(String steps) {
        return ScenarioFiles.read(source(steps)).get(0);
    }

    private static PackageSource source(String steps) {
        SortedMap<String, byte[]> files =
                new TreeMap<>(AskingQuay.source("asking-quay", "transport").files());
        files.put("scenarios/asked.yaml", (FILED + steps).getBytes(StandardCharsets.UTF_8));
        return new PackageSource(files);
    }
}
