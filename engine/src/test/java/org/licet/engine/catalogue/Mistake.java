package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.licet.engine.catalogue.Finding.Severity;

/**
 * A package spoilt in one place.
 *
 * @param at text on the line that the finding must name; empty when the whole file is meant
 * @param says what the message must hold
 */
record Mistake(
        String name, TestPackage spoilt, Severity severity, String code, String file, String at, List<String> says) {

    static Mistake error(String name, TestPackage spoilt, FindingCode code, String file, String at, String... says) {
        return new Mistake(name, spoilt, Severity.ERROR, code.code(), file, at, List.of(says));
    }

    static Mistake warning(String name, TestPackage spoilt, FindingCode code, String file, String at, String... says) {
        return new Mistake(name, spoilt, Severity.WARNING, code.code(), file, at, List.of(says));
    }

    void isTheOnlyOneIn(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.file()).isEqualTo(file);
        assertThat(finding.line()).as("line of " + finding).isEqualTo(at.isEmpty() ? 0 : spoilt.lineOf(file, at));
        says.forEach(said -> assertThat(finding.message()).contains(said));
    }

    @Override
    public String toString() {
        return name;
    }
}
