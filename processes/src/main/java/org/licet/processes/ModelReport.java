package org.licet.processes;

import java.util.List;

/** Findings in file and line order, and the inventory (complete as far as the files could be read). */
public record ModelReport(List<ModelFinding> findings, ModelInventory inventory) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == ModelFinding.Severity.ERROR);
    }
}
