package org.licet.server.command;

import java.util.List;
import org.licet.engine.catalogue.Finding;

/** Findings as one line each, in the form that editors and build servers turn into links. */
public final class FindingLines {

    private FindingLines() {}

    /** {@code file:line: severity code [element] message}; line and element only when there is one. */
    public static String line(String folder, Finding finding) {
        StringBuilder text = new StringBuilder(folder);
        if (!folder.isEmpty() && !folder.endsWith("/")) {
            text.append('/');
        }
        text.append(finding.file());
        if (finding.line() > 0) {
            text.append(':').append(finding.line());
        }
        text.append(": ").append(severity(finding)).append(' ').append(finding.code());
        if (!finding.element().isEmpty()) {
            text.append(" [").append(finding.element()).append(']');
        }
        return text.append(' ').append(oneLine(finding.message())).toString();
    }

    static String severity(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR ? "error" : "warning";
    }

    static boolean anyError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
