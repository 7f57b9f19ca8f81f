package org.licet.processes;

import java.util.List;

/** Models that may not be deployed: a mistake of the package. */
public final class RefusedModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ModelFinding> findings;

    public RefusedModel(List<ModelFinding> findings) {
        super(findings.isEmpty() ? "refused model" : findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    public List<ModelFinding> findings() {
        return findings;
    }
}
