package org.licet.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.engine.testing.MariaDb;
import org.licet.server.readme.StreetStall;

/** {@code kill -9} in the middle of 500 filings, on a real process and a real database. */
class KilledServerIT {

    private static final int FILINGS = 500;
    private static final int BEFORE_THE_KILL = 200;

    @TempDir
    private Path folder;

    private record Database(String url, String user) {
        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, "");
        }
    }

    @AfterAll
    static void stopTheDatabase() {
        MariaDb.stopRunning();
    }

    @Test
    void everyAcknowledgedFilingSurvivesOnH2() throws Exception {
        survives(new Database("jdbc:h2:file:" + folder.resolve("data"), "sa"));
    }

    @Test
    void everyAcknowledgedFilingSurvivesOnMariaDb() throws Exception {
        survives(new Database(MariaDb.createDatabase("licet_killed"), "root"));
    }

    private void survives(Database database) throws Exception {
        StreetStall.writeBelow(folder.resolve("packages"));
        int port = JarProcess.freePort();
        Filings filings = new Filings(port);
        Map<String, String> acknowledged;
        try (JarProcess server = start(port, database).awaitListening()) {
            CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
            Thread sending = filings.send(FILINGS, enough);
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();

            server.kill();

            sending.join();
            acknowledged = filings.acknowledged();
            assertThat(acknowledged).hasSizeBetween(BEFORE_THE_KILL, FILINGS - 1);
        }
        try (JarProcess server = start(port, database).awaitListening()) {
            // Before anything is sent again: what was acknowledged is there and gets going by itself.
            await().atMost(Duration.ofSeconds(60)).until(() -> openTasks(port) >= acknowledged.size());
            // Who got no answer asks again under the same key; who got one gets the same answer.
            for (int filing = 1; filing <= FILINGS; filing++) {
                String reference = filings.file("filing-" + filing);
                assertThat(acknowledged.getOrDefault("filing-" + filing, reference))
                        .isEqualTo(reference);
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> openTasks(port) >= FILINGS);
            assertThat(server.stop()).isEqualTo(143);
        }

        isWhole(database, new TreeSet<>(filings.acknowledged().values()));
        logVerifies(database);
        System.out.printf(
                "killed after %d of %d acknowledgements on %s: each filing is there once, with one process%n",
                acknowledged.size(), FILINGS, database.url().split(":")[1]);
    }

    private static void isWhole(Database database, Set<String> references) throws SQLException {
        assertThat(references).hasSize(FILINGS);
        try (Connection connection = database.open()) {
            Map<String, Integer> once = new HashMap<>();
            references.forEach(reference -> once.put(reference, 1));
            assertThat(counts(connection, "select reference, count(*) from application group by reference"))
                    .isEqualTo(once);
            assertThat(counts(connection, "select subject, count(*) from event where kind = 'filed' group by subject"))
                    .isEqualTo(once);
            assertThat(counts(
                            connection,
                            "select BUSINESS_KEY_, count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null"
                                    + " group by BUSINESS_KEY_"))
                    .isEqualTo(once);
            assertThat(counts(connection, "select application, count(*) from task group by application"))
                    .isEqualTo(once);
            assertThat(counts(
                            connection,
                            "select e.BUSINESS_KEY_, count(*) from ACT_RU_EXECUTION e join application a"
                                    + " on a.process_instance = e.ID_ and a.reference = e.BUSINESS_KEY_"
                                    + " where a.receipt is not null group by e.BUSINESS_KEY_"))
                    .isEqualTo(once);
            assertThat(counts(connection, "select kind, count(*) from outbox where kind <> 'term-end' group by kind"))
                    .isEmpty();
        }
    }

    private void logVerifies(Database database) throws Exception {
        try (JarProcess command = JarProcess.start(
                folder, Map.of(), "verify-log", "--database=" + database.url(), "--database-user=" + database.user())) {
            assertThat(command.exitCode()).as(command::output).isZero();
            assertThat(command.output()).contains("The log is whole.");
        }
    }

    private static Map<String, Integer> counts(Connection connection, String sql) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    /** Asked over HTTP: an embedded database has only one process. */
    private static long openTasks(int port) throws IOException, InterruptedException {
        return Api.get("clerk", port, "/api/v1/tasks?limit=1")
                .path("counts")
                .path("unassigned")
                .asLong(-1);
    }

    private JarProcess start(int port, Database database) throws IOException {
        return JarProcess.start(
                folder,
                Map.of("LICET_DATABASE_URL", database.url(), "LICET_DATABASE_USERNAME", database.user()),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--licet.database.url=" + database.url(),
                "--licet.database.username=" + database.user(),
                "--licet.demo.examples=" + folder.resolve("packages"));
    }
}
