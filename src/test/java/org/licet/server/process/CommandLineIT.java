package org.licet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.licet.server.readme.StreetStall;

/** The jar's commands that talk to a server or its database, each in its own process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {

    @TempDir
    private static Path folder;

    private static Path stall;
    private static int port;
    private static JarProcess server;

    @BeforeAll
    static void serve() throws Exception {
        stall = StreetStall.writeBelow(folder);
        port = JarProcess.freePort();
        server = JarProcess.start(
                        folder,
                        Map.of(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--licet.demo.examples=" + folder.resolve("none"))
                .awaitListening();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    @Order(1)
    void publishMakesAVersionOnceAndSaysSo() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "demo\n");

        try (JarProcess first = publish(Map.of("LICET_PASSWORD", "demo"), "--user=analyst")) {
            assertThat(first.exitCode()).as(first::output).isZero();
            assertThat(first.output()).contains("version 1 is published");
        }
        try (JarProcess again = publish(Map.of(), "--user=analyst", "--password-file=" + password)) {
            assertThat(again.exitCode()).as(again::output).isZero();
            assertThat(again.output()).contains("version 1 is unchanged");
        }
        // Linked into the chain within a second, long before verify-log walks it.
        new Filings(port).file("one");
    }

    @Test
    @Order(2)
    void publishPrintsTheServersFindings() throws Exception {
        Path broken = StreetStall.writeBelow(Files.createDirectories(folder.resolve("broken")));
        Path yaml = broken.resolve("package.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("agency:", "agncy:"));

        try (JarProcess jar = JarProcess.start(
                folder,
                Map.of("LICET_PASSWORD", "demo", "LICET_USER", "analyst"),
                "publish",
                broken.toString(),
                "--to=http://127.0.0.1:" + port)) {
            assertThat(jar.exitCode()).as(jar::output).isEqualTo(1);
            assertThat(jar.output()).contains("package.yaml:4: error unknown-key", "not published");
        }
    }

    @Test
    @Order(3)
    void publishWithoutRightOrServerCannotDoItsWork() throws Exception {
        try (JarProcess jar = publish(Map.of("LICET_PASSWORD", "wrong"), "--user=analyst")) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.output()).contains("does not know this user and password");
        }
        try (JarProcess jar = publish(Map.of("LICET_PASSWORD", "demo"), "--user=clerk")) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.output()).contains("may not publish");
        }
        try (JarProcess jar = JarProcess.start(
                folder,
                Map.of("LICET_PASSWORD", "demo"),
                "publish",
                stall.toString(),
                "--user=analyst",
                "--to=http://127.0.0.1:" + JarProcess.freePort())) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.output()).contains("cannot be reached", "Is it running");
        }
    }

    @Test
    @Order(4)
    void verifyLogNamesTheFirstBrokenLink() throws Exception {
        server.stop();
        String database = "jdbc:h2:file:" + folder.resolve("data/licet");
        try (JarProcess jar = verify(database)) {
            assertThat(jar.exitCode()).as(jar::output).isZero();
            assertThat(jar.output()).contains("The log is whole.");
        }

        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update event set actor = 'someone' where kind = 'filed'"))
                    .isEqualTo(1);
        }

        try (JarProcess jar = verify(database)) {
            assertThat(jar.exitCode()).as(jar::output).isEqualTo(1);
            assertThat(jar.output()).contains("Broken at link ", " of chain street-stall");
        }
    }

    @Test
    @Order(5)
    void verifyLogDoesNotMakeUpADatabase() throws Exception {
        try (JarProcess jar = verify("jdbc:h2:file:" + folder.resolve("nowhere"))) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.output()).contains("cannot be read", "nowhere");
        }
        assertThat(folder.resolve("nowhere.mv.db")).doesNotExist();
    }

    @Test
    @Order(6)
    void hashPasswordPrintsBcrypt() throws Exception {
        try (JarProcess jar = JarProcess.start(folder, Map.of(), "a long password\n".getBytes(), "hash-password")) {
            assertThat(jar.exitCode()).isZero();
            assertThat(jar.output()).matches("\\$2a\\$10\\$[./A-Za-z0-9]{53}");
        }
    }

    private static JarProcess publish(Map<String, String> environment, String... more) throws Exception {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "publish";
        arguments[1] = stall.toString();
        arguments[2] = "--to=http://127.0.0.1:" + port;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return JarProcess.start(folder, environment, arguments);
    }

    private static JarProcess verify(String database) throws Exception {
        return JarProcess.start(folder, Map.of(), "verify-log", "--database=" + database);
    }
}
