package org.licet.processes.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CamundaSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty database of the kind named by {@code licet.test.database}, with the process engine's tables. */
public final class TestDatabase implements AutoCloseable {
    private final @Nullable MariaDb server;
    private final HikariDataSource pool = new HikariDataSource();

    public TestDatabase() throws IOException {
        String name = "licet_" + UUID.randomUUID().toString().replace("-", "");
        server = isMariaDb() ? MariaDb.launch() : null;
        if (server != null) {
            pool.setJdbcUrl(server.createDatabase(name));
            pool.setUsername("root");
        } else {
            pool.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            pool.setUsername("sa");
        }
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(60);
        pool.setMinimumIdle(2);
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        CamundaSchema.statements(isMariaDb() ? "mysql" : "h2").forEach(jdbc::execute);
    }

    public static boolean isMariaDb() {
        return System.getProperty("licet.test.database", "h2").equals("mariadb");
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
