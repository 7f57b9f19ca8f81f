package org.licet.engine.catalogue;

/**
 * One thing that is wrong in a package.
 *
 * @param file path inside the package
 * @param line 1-based, 0 when the whole file is meant
 * @param element BPMN element id, JSON pointer or YAML path; empty when there is none
 * @param code stable, kebab-case, for tools
 * @param message what is wrong, how to mend it, the nearest right name where there is one
 */
public record Finding(String file, int line, String element, Severity severity, String code, String message) {

    /** Whether a finding stops publication. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
