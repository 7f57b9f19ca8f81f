package org.licet.processes.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.processes.ModelFinding;
import org.licet.processes.ModelInventory;
import org.licet.processes.ModelReport;
import org.licet.processes.StepSignature;

/** A linted package, and what tests claim of it. */
final class Linted {
    private static final Collection<StepSignature> STEPS = List.of(
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("notify", Set.of("event"), Set.of("to"), Set.of(), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()),
            new StepSignature("reserve", Set.of("amount"), Set.of("atMost"), Set.of("reserve"), Set.of("exhausted")));

    private final ModelReport report;

    private Linted(ModelReport report) {
        this.report = report;
    }

    static Linted lint(Map<String, byte[]> files) {
        return new Linted(new ModelLinter(STEPS).lint(files));
    }

    ModelInventory inventory() {
        return report.inventory();
    }

    List<String> codes() {
        return report.findings().stream().map(ModelFinding::code).distinct().toList();
    }

    Linted isClean() {
        assertThat(report.findings()).isEmpty();
        return this;
    }

    Linted finds(String code, String... inMessage) {
        assertThat(report.findings()).as("findings").anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            for (String part : inMessage) {
                assertThat(finding.message()).contains(part);
            }
        });
        return this;
    }

    ModelFinding the(String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + report.findings()));
    }
}
