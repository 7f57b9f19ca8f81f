package org.licet.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the linter of this module found, and the inventory from which others resolve references across the package.
 *
 * @param findings in file and line order
 * @param fields form name (and {@code register}) to dotted path to its shape
 * @param readOnly form name to the dotted paths of the fields that its schema lets nobody change
 * @param lookUps form name to what it looks up in registers; without those that have none
 */
public record FormReport(
        List<FormFinding> findings,
        Map<String, Map<String, FieldShape>> fields,
        Map<String, Set<String>> readOnly,
        Map<String, List<LookUpUse>> lookUps) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == FormFinding.Severity.ERROR);
    }
}
