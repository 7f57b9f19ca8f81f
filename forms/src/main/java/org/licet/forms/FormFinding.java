package org.licet.forms;

/**
 * One thing that is wrong in a schema or UI schema, told to an analyst.
 *
 * @param file path inside the package
 * @param line 1-based line in the file, 0 when the whole file is meant
 * @param element JSON pointer inside the file of what is meant, empty for the whole file
 * @param severity whether the package may be published with it
 * @param code stable, kebab-case, for tools
 * @param message what is wrong and how to mend it, with the nearest right name where there is one
 */
public record FormFinding(String file, int line, String element, Severity severity, String code, String message) {

    /** Whether a finding stops publication. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
