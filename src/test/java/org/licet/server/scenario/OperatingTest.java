package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.StreetStall;

/** The step {@code operate}, and what is expected of entries. */
class OperatingTest {

    private static final String GRANTED =
            """
              - file: {name: stall, as: applicant, applicant: "person:2002001234563", example: true}
              - complete: {task: check, as: clerk, data: {outcome: grant, width: 3}}
            """;

    private static ScenarioEngine engine;
    private static ScenarioEngine.Loaded loaded;
    private static PackageSource source;

    @BeforeAll
    static void start() {
        engine = ScenarioEngine.inMemory();
        SortedMap<String, byte[]> files = new TreeMap<>(StreetStall.source().files());
        String yaml = new String(Objects.requireNonNull(files.get("package.yaml")), StandardCharsets.UTF_8);
        files.put(
                "package.yaml",
                (yaml
                                + """
                                operations:
                                  renew: {by: holder, opens: 30 days}
                                  suspend:
                                    by: agency
                                    longest: 10 days
                                    grounds: [{id: dirt, title: {en: Dirt}, legalBasis: [roads-law]}]
                                  use: {by: agency, quantity: width}
                                """)
                        .getBytes(StandardCharsets.UTF_8));
        source = new PackageSource(files);
        List<Finding> findings = new ArrayList<>();
        loaded = Objects.requireNonNull(engine.load(source, findings), findings::toString);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void followsAnEntryThroughItsLife() {
        assertThat(
                        run(
                                GRANTED
                                        + """
                          - operate: {operation: suspend, as: supervisor, ground: dirt, note: Seen today}
                          - expect: {stage: granted, entry: {status: suspended}, history: [issued, suspended]}
                          - refused:
                              operate: {of: stall, operation: suspend, as: supervisor, ground: dirt}
                              with: {code: entry-state}
                          - advance: 10 days
                          - operate: {of: stall, operation: use, as: supervisor, data: {amount: 1.5}}
                          - refused:
                              operate: {operation: renew, as: applicant}
                              with: {code: renewal-not-open}
                          - advance: 155 days
                          - operate: {name: renewal, operation: renew, as: applicant}
                        then:
                          stage: granted
                          entry: {status: valid, validTo: 2027-03-01, marks: [renewed], remaining: 1.5}
                          history: [issued, suspended, suspension-ended, renewed]
                          events: [filed, decided, entry-changed, entry-suspended, suspension-ended, entry-used]
                        """))
                .isEmpty();
    }

    @Test
    void tellsWhatIsOtherThanExpected() {
        assertThat(
                        run(
                                GRANTED
                                        + """
                          - operate: {operation: use, as: supervisor, data: {amount: 1}}
                        then:
                          entry: {marks: [renewed], remaining: 3}
                          history: [issued, renewed]
                        """))
                .extracting(Failure::expected, Failure::got)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("entry marks [renewed]", "[]"),
                        org.assertj.core.groups.Tuple.tuple("remaining 3", "2"),
                        org.assertj.core.groups.Tuple.tuple("history [issued, renewed]", "[issued]"));
    }

    @Test
    void anUnknownOperationIsTheScenariosMistake() {
        ScenarioFiles.Parsed parsed = parse(GRANTED + "  - operate: {operation: renw}\nthen: {stage: granted}\n");

        assertThat(parsed.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("did you mean \"renew\"?"));
    }

    private static List<Failure> run(String steps) {
        ScenarioFiles.Parsed parsed = parse(steps);
        assertThat(parsed.findings()).isEmpty();
        return loaded.run(Objects.requireNonNull(parsed.scenario())).failures();
    }

    private static ScenarioFiles.Parsed parse(String steps) {
        return ScenarioFiles.parse(
                "scenarios/operating.yaml",
                ("title: Operating\ngiven: {clock: 2026-03-02T09:00:00+02:00}\nsteps:\n" + steps)
                        .getBytes(StandardCharsets.UTF_8),
                PackageNames.of(source));
    }
}
