package org.licet.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licet.forms.FormFinding.Severity;

/** Collects what the linter finds; bounded, so that a hostile package cannot fill the memory with complaints. */
final class Findings {
    private static final int MAX = 500;

    private final Set<FormFinding> found = new LinkedHashSet<>();

    void error(String file, int line, String element, String code, String message) {
        add(file, line, element, Severity.ERROR, code, message);
    }

    void error(JsonSource source, String element, String code, String message) {
        error(source.file(), source.line(element), element, code, message);
    }

    void warning(JsonSource source, String element, String code, String message) {
        add(source.file(), source.line(element), element, Severity.WARNING, code, message);
    }

    void wholeFile(String file, String code, String message) {
        error(file, 0, "", code, message);
    }

    void addAll(Findings others) {
        others.found.stream().limit(MAX - found.size()).forEach(found::add);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    boolean hasErrorsIn(String file) {
        return found.stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.file().equals(file));
    }

    List<FormFinding> inOrder() {
        List<FormFinding> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(FormFinding::file).thenComparingInt(FormFinding::line));
        return ordered;
    }

    private void add(String file, int line, String element, Severity severity, String code, String message) {
        if (found.size() < MAX) {
            String place = line > 0 ? file + ":" + line : file;
            found.add(new FormFinding(file, line, element, severity, code, place + " " + message));
        }
    }
}
