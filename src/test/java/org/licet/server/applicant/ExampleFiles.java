package org.licet.server.applicant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples as files. */
final class ExampleFiles {

    private static final Pattern NAMED = Pattern.compile(
            "<bpmn:\\w*(?:[tT]ask|Event|Gateway|subProcess|callActivity|sequenceFlow) id=\"(\\w+)\" name=");

    private ExampleFiles() {}

    static List<Path> in(String folder) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(folder))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Ids of the named tasks, events, gateways and flows in all drawings of an example. */
    static List<String> namedSteps(Path example) throws IOException {
        StringBuilder drawings = new StringBuilder();
        try (Stream<Path> files = Files.list(example)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                drawings.append(Files.readString(file));
            }
        }
        return NAMED.matcher(drawings)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
