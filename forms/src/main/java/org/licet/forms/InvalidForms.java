package org.licet.forms;

import java.util.List;

/** Forms that cannot be compiled: a mistake of the package, never of an applicant. */
public final class InvalidForms extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FormFinding> findings;

    public InvalidForms(List<FormFinding> findings) {
        super(findings.isEmpty() ? "invalid forms" : findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    public List<FormFinding> findings() {
        return findings;
    }
}
