package org.licet.server.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Does what {@code README.md} tells a newcomer to do: its files, its commands, by bash and curl. */
@ServerTest
class ReadmeWalkTest {
    private static final Path PAGE = Path.of("README.md");
    private static final String NEXT = "~~~ next block";

    @LocalServerPort
    private int port;

    @Autowired
    private Work work;

    @TempDir
    private Path folder;

    @Test
    void leadsFromAnEmptyFolderToAnEntryThatAnyoneCanVerify() throws Exception {
        List<String> commands = new ArrayList<>();
        for (FencedBlock block : FencedBlock.of(PAGE)) {
            if (block.title() != null) {
                block.writeInto(folder);
            } else if (block.language().equals("bash")) {
                commands.add(block.content());
            }
        }

        List<String> told = run(commands);

        assertThat(told).hasSameSizeAs(commands);
        assertThat(told).anySatisfy(filed -> assertThat(filed).contains("\"reference\":", "\"decisionDue\":"));
        String entry = told.get(told.size() - 2);
        assertThat(entry).contains("\"number\":\"STALL-", "\"phone\":\"+37369123456\"", "\"road\":\"M1, km 42\"");
        String verified = told.get(told.size() - 1);
        assertThat(verified)
                .contains("\"number\":\"STALL-", "\"validNow\":true", "\"road\":\"M1, km 42\"")
                .doesNotContain("+37369123456", "Ion Rusu");
    }

    /** What each block printed. The server's background work is off in tests, so it is done beside the commands. */
    private List<String> run(List<String> commands) throws IOException, InterruptedException {
        String script = "set -euo pipefail\n" + String.join("\necho '" + NEXT + "'\n", commands);
        Path output = folder.resolve("output.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("LICET", "http://127.0.0.1:" + port);
        Process process = bash.start();
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            work.catchUp();
        }
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return List.of(printed.split(NEXT, -1));
    }
}
