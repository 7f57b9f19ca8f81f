package org.licet.server.command;

import java.io.PrintWriter;
import java.util.List;
import org.licet.engine.catalogue.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints findings for people or for tools. */
enum FindingsReport {
    TEXT {
        @Override
        void print(PrintWriter out, String folder, List<Finding> findings) {
            findings.forEach(finding -> out.println(FindingLines.line(folder, finding)));
            long errors = findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .count();
            long warnings = findings.size() - errors;
            out.println(folder + ": " + count(errors, "error") + ", " + count(warnings, "warning"));
        }
    },
    JSON {
        @Override
        void print(PrintWriter out, String folder, List<Finding> findings) {
            ArrayNode array = MAPPER.createArrayNode();
            findings.forEach(finding -> array.add(node(finding)));
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array));
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.shared();

    abstract void print(PrintWriter out, String folder, List<Finding> findings);

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static ObjectNode node(Finding finding) {
        return MAPPER.createObjectNode()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("element", finding.element())
                .put("severity", FindingLines.severity(finding))
                .put("code", finding.code())
                .put("message", finding.message());
    }
}
