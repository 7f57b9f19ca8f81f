package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.catalogue.Finding.Severity;

/** Findings as they are made: one per mistake and place, in file and line order in the end. */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::element)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    /** Nobody reads more; and looking for right names takes its time. */
    private static final int MOST_READ = 1000;

    private final Map<Finding, Finding> found = new LinkedHashMap<>();
    private boolean hasErrors;

    /** Where something stands: file, 1-based line (0: the whole file), element id or YAML path. */
    record Place(String file, int line, String element) {}

    void error(FindingCode code, Place place, String message) {
        add(new Finding(place.file(), place.line(), place.element(), Severity.ERROR, code.code(), message));
    }

    void warning(FindingCode code, Place place, String message) {
        add(new Finding(place.file(), place.line(), place.element(), Severity.WARNING, code.code(), message));
    }

    /** Beyond the most, only the first error is still taken: whether there is one decides. */
    void add(Finding finding) {
        boolean isFirstError = finding.severity() == Severity.ERROR && !hasErrors;
        if (!areTooMany() || isFirstError) {
            found.putIfAbsent(finding, finding);
            hasErrors |= isFirstError;
        }
    }

    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(found.keySet());
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    boolean areTooMany() {
        return found.size() >= MOST_READ;
    }

    boolean hasErrorAt(Place place) {
        return found.keySet().stream()
                .anyMatch(finding -> finding.file().equals(place.file())
                        && finding.line() == place.line()
                        && finding.severity() == Severity.ERROR);
    }

    boolean hasErrorIn(String file) {
        return found.keySet().stream()
                .anyMatch(finding -> finding.file().equals(file) && finding.severity() == Severity.ERROR);
    }
}
