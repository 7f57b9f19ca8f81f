package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.StreetStall;

/** A runner that never fails would be worth nothing: scenarios that do not hold, and what is said of each. */
class WrongScenariosTest {

    private static final String FILED =
            """
              - file: {as: applicant, applicant: "person:2002001234563", example: true}
            """;
    private static final String GRANTED = FILED
            + """
              - complete: {task: check, as: clerk, data: {outcome: grant, width: 3}}
            """;

    private static ScenarioEngine engine;
    private static ScenarioEngine.Loaded streetStall;
    private static PackageSource source;

    @BeforeAll
    static void start() {
        engine = ScenarioEngine.inMemory();
        source = StreetStall.source();
        List<Finding> findings = new ArrayList<>();
        streetStall = Objects.requireNonNull(engine.load(source, findings), findings::toString);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void rightScenarioHoldsTwiceWithTheSameNumber() {
        String right = GRANTED
                + """
            then:
              stage: granted
              decision: {outcome: grant, reasons: []}
              events: [filed, process-started, task-completed, decided, entry-issued]
              entry: {number: STALL-2026-0001, status: valid, validFrom: 2026-03-02, validTo: 2026-09-01, fields: {width: 3.0}}
              passed: [check, issue]
              notPassed: [refuse]
            """;

        assertThat(run(right)).isEmpty();
        assertThat(run(right)).isEmpty();
    }

    @Test
    void severalFilesOfOneScenarioAreToldApart() {
        List<Failure> failures = run(
                """
                  - file: {name: first, as: applicant, applicant: "person:2002001234563", example: true}
                  - file: {name: second, as: applicant, applicant: "person:2002001234563", example: true}
                  - complete: {of: first, task: check, as: clerk, data: {outcome: grant, width: 3}}
                  - expect: {of: first, stage: granted, tasks: []}
                  - expect: {stage: under-examination, tasks: [check]}
                then:
                  decision: none
                  files:
                    first: {entry: {number: STALL-2026-0001}, passed: [issue]}
                    second: {stage: granted}
                """);

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.step()).isEqualTo("then, file second");
            assertThat(failure.expected()).isEqualTo("stage granted");
        });
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysFileStepExpectedAndGot(String steps, String step, String expected, String got) {
        List<Failure> failures = run(steps);

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.file()).isEqualTo("scenarios/wrong.yaml");
            assertThat(failure.line()).isPositive();
            assertThat(failure.step()).isEqualTo(step);
            assertThat(failure.expected()).isEqualTo(expected);
            assertThat(failure.got()).contains(got);
        });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(FILED + "then: {stage: granted}", "then", "stage granted", "under-examination"),
                wrong(FILED + "then: {decision: {outcome: grant}}", "then", "decision grant", "none"),
                wrong(GRANTED + "then: {decision: none}", "then", "decision none", "grant"),
                wrong(GRANTED + "then: {decision: {outcome: refuse}}", "then", "decision refuse", "grant"),
                wrong(GRANTED + "then: {decision: {reasons: [unsafe-place]}}", "then", "reasons [unsafe-place]", "[]"),
                wrong(GRANTED + "then: {entry: none}", "then", "no entry", "STALL-2026-0001"),
                wrong(FILED + "then: {entry: {status: valid}}", "then", "an entry", "none"),
                wrong(
                        GRANTED + "then: {entry: {number: STALL-2026-0002}}",
                        "then",
                        "entry number STALL-2026-0002",
                        "0001"),
                wrong(GRANTED + "then: {entry: {status: expired}}", "then", "entry status expired", "valid"),
                wrong(
                        GRANTED + "then: {entry: {validTo: 2026-09-02}}",
                        "then",
                        "entry valid to 2026-09-02",
                        "2026-09-01"),
                wrong(GRANTED + "then: {entry: {fields: {width: 4}}}", "then", "entry.width 4", "3"),
                wrong(GRANTED + "then: {entry: {fields: {colour: red}}}", "then", "entry.colour \"red\"", "nothing"),
                wrong(
                        GRANTED + "then: {events: [decided, filed]}",
                        "then",
                        "events [decided, filed]",
                        "no \"filed\" in its place"),
                wrong(GRANTED + "then: {passed: [refuse]}", "then", "passed refuse", "check"),
                wrong(GRANTED + "then: {notPassed: [issue]}", "then", "not passed issue", "it was"),
                wrong(FILED + "then: {notPassed: [check]}", "then", "not passed check", "it was"),
                wrong(FILED + "  - expect: {stage: filed}", "step 2 (expect)", "stage filed", "under-examination"),
                wrong(FILED + "  - expect: {tasks: []}", "step 2 (expect)", "open tasks none", "check"),
                wrong(
                        FILED + "  - expect: {decisionDue: 2026-03-15}",
                        "step 2 (expect)",
                        "decision due 2026-03-15",
                        "2026-03-16"),
                wrong(
                        FILED + "  - complete: {task: check, as: approver}\nthen: {stage: granted}",
                        "step 2 (complete check)",
                        "success",
                        "unknown-task"),
                wrong(
                        FILED
                                + "  - complete: {task: check, as: clerk, data: {outcome: maybe}}\nthen: {stage: granted}",
                        "step 2 (complete check)",
                        "success",
                        "/outcome"),
                wrong(
                        GRANTED + "  - complete: {task: check, as: clerk}\nthen: {stage: granted}",
                        "step 3 (complete check)",
                        "an open task check",
                        "open tasks: none"),
                wrong(
                        "  - complete: {task: check, as: clerk}\nthen: {stage: granted}",
                        "step 1 (complete check)",
                        "an application filed before",
                        "none"),
                wrong(
                        "  - file: {example: true, data: {road: null}}\nthen: {stage: granted}",
                        "step 1 (file)",
                        "success",
                        "required at /road"),
                wrong(
                        "  - refused: {file: {example: true}, with: {code: required}}",
                        "step 1 (refused file)",
                        "refused with required",
                        "it was accepted"),
                wrong(
                        "  - refused: {file: {example: true, data: {road: null}}, with: {code: required, pointer: /goods}}",
                        "step 1 (refused file)",
                        "refused with required at /goods",
                        "required at /road"),
                wrong(
                        "  - refused: {file: {example: true, data: {road: null}}, with: {code: required, pointer: /road}}\n"
                                + "then: {stage: granted}",
                        "then",
                        "an application",
                        "none was filed"));
    }

    private static Arguments wrong(String steps, String step, String expected, String got) {
        return Arguments.of(steps, step, expected, got);
    }

    private static List<Failure> run(String steps) {
        String yaml = "title: Wrong\ngiven: {clock: 2026-03-02T09:00:00+02:00}\nsteps:\n" + steps;
        ScenarioFiles.Parsed parsed = ScenarioFiles.parse(
                "scenarios/wrong.yaml", yaml.getBytes(StandardCharsets.UTF_8), PackageNames.of(source));
        assertThat(parsed.findings()).isEmpty();
        return streetStall.run(Objects.requireNonNull(parsed.scenario())).failures();
    }
}
