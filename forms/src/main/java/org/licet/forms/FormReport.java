package org.licet.forms;

import java.util.List;
import java.util.Map;

/**
 * What the linter of this module found, and the inventory from which others resolve references across the package.
 *
 * @param findings in file and line order
 * @param fields form name (and {@code register}) to dotted path to its shape
 */
public record FormReport(List<FormFinding> findings, Map<String, Map<String, FieldShape>> fields) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == FormFinding.Severity.ERROR);
    }
}
