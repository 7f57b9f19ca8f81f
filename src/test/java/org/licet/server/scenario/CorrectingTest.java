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
import org.licet.server.testing.CorrectedStall;

/** Rule 5 of the law as scenarios: the term stands still while the applicant remedies. */
class CorrectingTest {

    private static final String ASKED =
            """
            title: A title
            given: {clock: 2026-03-02T09:00:00+02:00}
            steps:
              - file: {as: applicant, applicant: "person:2002001234563", example: true}
              - advance: 4 days
              - complete:
                  task: check
                  as: clerk
                  data: {outcome: correct, width: 3, marks: [{requirement: true-data, pointer: /goods, message: "Which fruit?"}]}
              - expect: {stage: awaiting-applicant, suspended: true, tasks: []}
            """;

    private static ScenarioEngine engine;
    private static ScenarioEngine.Loaded stall;
    private static PackageSource source;

    @BeforeAll
    static void start() {
        engine = ScenarioEngine.inMemory();
        source = CorrectedStall.source("corrected-stall", "{max: 10 days, then: lapse}");
        List<Finding> findings = new ArrayList<>();
        stall = Objects.requireNonNull(engine.load(source, findings), findings::toString);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** Asked on Friday 6 March with 7 working days left; supplied on Monday 16 March: 17-20 (4), 23-25 (7). */
    @Test
    void theClockRunsOnWhenTheMarkedFieldIsCorrected() {
        assertThat(
                        run(
                                ASKED
                                        + """
              - advance: 10 days
              - refused:
                  correct: {data: {phone: "+37369123457", goods: Pears}}
                  with: {code: not-marked, pointer: /phone}
              - refused:
                  correct: {as: applicant2, data: {goods: Pears}}
                  with: {code: unknown-file}
              - correct: {data: {goods: Pears}}
              - expect: {stage: under-examination, suspended: false, decisionDue: 2026-03-25, tasks: [check]}
              - refused:
                  correct: {data: {goods: Apples}}
                  with: {code: nothing-asked}
              - refused:
                  complete:
                    task: check
                    as: clerk
                    data: {outcome: correct, width: 3, marks: [{requirement: tidiness, pointer: /goods, message: Untidy.}]}
                  with: {code: unknown-requirement, pointer: /marks/0/requirement}
              - complete: {task: check, as: clerk, data: {outcome: grant, width: 3}}
            then:
              stage: granted
              events: [correction-requested, correction-supplied, decided]
              entry: {fields: {goods: Pears}}
            """))
                .isEmpty();
    }

    @Test
    void theFileLapsesWhenNothingIsSupplied() {
        assertThat(
                        run(
                                ASKED
                                        + """
              - advance: 11 days
            then: {stage: lapsed, events: [correction-requested, lapsed], entry: none}
            """))
                .isEmpty();
    }

    @Test
    void anExplanationWillDoAndAWrongExpectationIsTold() {
        List<Failure> failures = run(
                ASKED
                        + """
              - correct: {notes: {/goods: "All of them."}}
              - expect: {suspended: true}
            """);

        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure.got())
                .isEqualTo("it runs"));
    }

    private static List<Failure> run(String yaml) {
        ScenarioFiles.Parsed parsed =
                ScenarioFiles.parse("scenarios/a.yaml", yaml.getBytes(StandardCharsets.UTF_8), PackageNames.of(source));
        assertThat(parsed.findings()).isEmpty();
        return stall.run(Objects.requireNonNull(parsed.scenario())).failures();
    }
}
