package org.licet.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.engine.testing.MariaDb;
import org.licet.server.readme.StreetStall;

/** Two nodes on one MariaDB; many terms end at one moment, and one node dies while it works on them. */
class TwoNodesIT {

    private static final int FILES = 200;
    private static final int BEFORE_THE_KILL = 20;

    @TempDir
    private Path folder;

    private final String url = MariaDb.createDatabase("licet_two_nodes");

    @Test
    void eachDueTermIsFiredOnceAlsoWhenANodeDies() throws Exception {
        silenceGrants();
        int port = JarProcess.freePort();
        try (JarProcess first = start(port).awaitListening();
                JarProcess second = start(JarProcess.freePort()).awaitListening()) {
            Filings filings = new Filings(port);
            CountDownLatch all = new CountDownLatch(FILES);
            filings.send(FILES, all).join();
            assertThat(all.await(3, TimeUnit.MINUTES)).isTrue();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> count("select count(*) from application where process_instance is null") == 0);

            theTermsEnd();
            await().atMost(Duration.ofMinutes(2)).until(() -> granted() >= BEFORE_THE_KILL);
            long atTheKill = granted();
            first.kill();
            await().atMost(Duration.ofMinutes(3)).until(() -> granted() == FILES && orders() == 0);

            assertThat(second.stop()).isEqualTo(143);
            System.out.printf(
                    "node killed after %d of %d terms: each was fired once, the numbers have no gap%n",
                    atTheKill, FILES);
        }
        isOnce();
    }

    /** The stall of the README, with a term that grants in silence what is there at filing. */
    private void silenceGrants() throws IOException {
        StreetStall.writeBelow(folder.resolve("packages"));
        Path yaml = folder.resolve("packages").resolve(StreetStall.ID).resolve("package.yaml");
        String text = Files.readString(yaml);
        String changed = text.replace("silence: none", "silence: grant").replace("    width: check.width\n", "");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(yaml, changed);
    }

    /** Ten working days in a moment: nobody sets the clock of a serving node. */
    private void theTermsEnd() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update term set due_at = utc_timestamp() - interval 1 second");
            statement.executeUpdate(
                    "update outbox set due_at = utc_timestamp() - interval 1 second where kind = 'term-end'");
            connection.commit();
        }
    }

    private void isOnce() throws SQLException {
        Map<String, Integer> once =
                counts("select reference, count(*) from application where tacit = true group by reference");
        assertThat(once).hasSize(FILES);
        assertThat(counts("select subject, count(*) from event where kind = 'decided' group by subject"))
                .isEqualTo(once);
        assertThat(counts("select application, count(*) from entry group by application"))
                .isEqualTo(once);
        assertThat(counts("select entry_number, count(*) from entry group by entry_number")
                        .keySet())
                .isEqualTo(IntStream.rangeClosed(1, FILES)
                        .mapToObj(number -> String.format(java.util.Locale.ROOT, "%04d", number))
                        .map(number ->
                                "STALL-" + java.time.Year.now(java.time.ZoneId.of("Europe/Chisinau")) + "-" + number)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(count("select count(*) from task where state = 'open'")).isZero();
        assertThat(count("select count(*) from ACT_RU_EXECUTION")).isZero();
    }

    private long granted() throws SQLException {
        return count("select count(*) from application where stage = 'granted'");
    }

    private long orders() throws SQLException {
        return count("select count(*) from outbox where due_at <= utc_timestamp()");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<String, Integer> counts(String sql) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "root", "");
    }

    private JarProcess start(int port) throws IOException {
        return JarProcess.start(
                folder,
                Map.of("LICET_DATABASE_URL", url, "LICET_DATABASE_USERNAME", "root"),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--licet.database.url=" + url,
                "--licet.database.username=root",
                "--licet.demo.examples=" + folder.resolve("packages"));
    }
}
