package org.licet.processes;

/**
 * One thing that is wrong in a BPMN or DMN file, told to an analyst.
 *
 * @param file path inside the package
 * @param line 1-based, 0 when the whole file is meant
 * @param element id of the BPMN or DMN element, empty when there is none
 * @param severity whether the package may be published with it
 * @param code stable, kebab-case, for tools
 * @param message what is wrong, how to mend it, and the nearest right name where there is one
 */
public record ModelFinding(String file, int line, String element, Severity severity, String code, String message) {

    /** Whether a finding stops publication. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
