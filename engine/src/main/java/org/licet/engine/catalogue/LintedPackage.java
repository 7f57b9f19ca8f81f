package org.licet.engine.catalogue;

import java.util.List;
import java.util.Optional;
import org.licet.forms.FormReport;
import org.licet.processes.ModelInventory;

/**
 * A package and all that is wrong with it.
 *
 * @param forms what the forms' own linter knows of them
 * @param described empty when {@code package.yaml} could not be read at all
 */
record LintedPackage(
        List<Finding> findings, Optional<DescribedPackage> described, ModelInventory models, FormReport forms) {

    LintedPackage with(Findings more) {
        return new LintedPackage(more.sorted(), described, models, forms);
    }

    boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
