package org.licet.server.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.engine.catalogue.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered to a package, told to who sent it. */
record PublishAnswer(String folder, int status, String body) {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int OK = 200;
    private static final int REDIRECTED = 300;

    /** @return the exit code */
    int print(PrintWriter out) {
        JsonNode answer = json();
        List<Finding> findings = findings(answer);
        findings.forEach(finding -> out.println(FindingLines.line(folder, finding)));
        if (status >= OK && status < REDIRECTED) {
            out.println(told(answer));
            return FindingLines.anyError(findings) ? Licet.FOUND : Licet.WELL;
        }
        if (!findings.isEmpty()) {
            out.println(folder + ": not published");
            return Licet.FOUND;
        }
        throw new Unable(
                switch (status) {
                    case UNAUTHORIZED -> "The server does not know this user and password.";
                    case FORBIDDEN -> "This account may not publish the package: " + problem(answer);
                    default -> "The server answered " + status + ": " + problem(answer);
                });
    }

    private String told(JsonNode answer) {
        JsonNode version = answer.path("version");
        if (!version.isNumber()) {
            return folder + ": would be published";
        }
        return folder + ": version " + version.asInt()
                + (answer.path("unchanged").asBoolean(false) ? " is unchanged" : " is published");
    }

    private static List<Finding> findings(JsonNode answer) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : answer.path("findings")) {
            findings.add(new Finding(
                    node.path("file").asString(""),
                    node.path("line").asInt(0),
                    node.path("element").asString(""),
                    Finding.Severity.valueOf(
                            node.path("severity").asString("error").toUpperCase(Locale.ROOT)),
                    node.path("code").asString(""),
                    node.path("message").asString("")));
        }
        return findings;
    }

    private static String problem(JsonNode answer) {
        String detail = answer.path("detail").asString("");
        return detail.isEmpty() ? answer.path("title").asString("no reason given") : detail;
    }

    private JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new Unable(
                    "The server answered " + status + " with something that is no JSON; is it a Licet server?");
        }
    }
}
