package org.licet.server.scenario;

/**
 * Something that did not happen as the scenario says.
 *
 * @param file path inside the package
 * @param line 1-based
 * @param step {@code step 3 (complete check)}, or {@code then}
 */
public record Failure(String file, int line, String step, String expected, String got) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + step + ": expected " + expected + ", got " + got;
    }
}
