package org.licet.server.scenario;

import java.util.ArrayList;
import java.util.List;
import org.licet.engine.catalogue.Finding;

/** Collects what is wrong in one scenario file. */
final class Complaints {

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Complaints(String file) {
        this.file = file;
    }

    void add(int line, String element, String code, String message) {
        findings.add(new Finding(file, line, element, Finding.Severity.ERROR, code, message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean none() {
        return findings.isEmpty();
    }
}
