package org.licet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class StartupIT {

    private static final String HASH = "$2a$10$ABCDEFGHIJKLMNOPQRSTUOQ0lYtX9iIBAxkZdy3lBbhBcUeuUR6Sq";

    @TempDir
    private Path folder;

    @Test
    void refusesToServeWithoutDatabase() throws Exception {
        try (JarProcess jar = JarProcess.start(folder, Map.of())) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.output())
                    .contains("No database is configured.", "--licet.database.url=jdbc:mysql://")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void refusesToServeWithoutAccounts() throws Exception {
        try (JarProcess jar = JarProcess.start(folder, Map.of(), "--licet.database.url=" + h2(), "--server.port=0")) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.output())
                    .contains("No account exists, none is configured", "licet:", "accounts:", "hash-password")
                    .doesNotContain("\tat ", "Licet listens");
        }
    }

    @Test
    void servesWithConfiguredAccountsAndHasNoDemoAccounts() throws Exception {
        int port = JarProcess.freePort();
        try (JarProcess jar = JarProcess.start(
                        folder,
                        Map.of("LICET_DATABASE_URL", h2()),
                        "serve",
                        "--server.port=" + port,
                        "--licet.accounts[0].login=anna",
                        "--licet.accounts[0].password-hash=" + HASH,
                        "--licet.accounts[0].roles[0]=*/operator")
                .awaitListening()) {
            assertThat(get(port, "/actuator/health").body()).contains("UP");
            assertThat(jar.output()).contains("started in ").doesNotContain("demo");
            assertThat(jar.stop()).isEqualTo(143);
        }
    }

    @Test
    void demoPublishesWhatIsNotBrokenAndKeepsItsDataAcrossARestart() throws Exception {
        Path examples = folder.resolve("examples");
        FileSystemUtils.copyRecursively(Path.of("examples"), examples);
        Path broken = Files.createDirectories(examples.resolve("broken"));
        Files.writeString(broken.resolve("package.yaml"), "format: 1\nid: broken\nagncy: transport\n");
        int port = JarProcess.freePort();

        try (JarProcess jar = demo(port).awaitListening()) {
            assertThat(jar.output())
                    .contains("Licet listens on http://127.0.0.1:" + port, "applicant, applicant2, clerk")
                    .contains("transport-certificate version 1 is published")
                    .contains("broken/package.yaml:3: error unknown-key", "broken is not published");
            assertThat(jar.stop()).isEqualTo(143);
        }
        try (JarProcess jar = demo(port).awaitListening()) {
            assertThat(jar.output()).contains("transport-certificate version 1 is unchanged");
            assertThat(get(port, "/").body())
                    .contains("Demo accounts", "<code>demo</code>")
                    .contains(List.of(
                            "applicant",
                            "applicant2",
                            "clerk",
                            "clerk2",
                            "approver",
                            "supervisor",
                            "analyst",
                            "operator"));
            assertThat(get(port, "/api/v1/authorizations").body())
                    .contains("transport-certificate", "import-export-permit", "farm-subsidy");
        }
    }

    /** As `mvn spring-boot:run` starts it, but for the port: the examples and the data lie in the folder. */
    private JarProcess demo(int port) throws IOException {
        return JarProcess.start(folder, Map.of(), "--spring.profiles.active=demo", "--server.port=" + port);
    }

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("data");
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
