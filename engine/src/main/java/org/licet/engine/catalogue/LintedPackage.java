package org.licet.engine.catalogue;

import java.util.List;
import java.util.Optional;
import org.licet.processes.ModelInventory;

/**
 * A package and all that is wrong with it.
 *
 * @param described empty when {@code package.yaml} could not be read at all
 */
record LintedPackage(List<Finding> findings, Optional<DescribedPackage> described, ModelInventory models) {

    boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
