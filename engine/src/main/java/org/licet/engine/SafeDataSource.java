package org.licet.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Settings of the connection pool on which correctness rests, whatever URL an operator gives. */
@Component
class SafeDataSource implements BeanPostProcessor {

    /**
     * H2 acknowledges commits that it writes up to a second later; a process that dies in between loses them. With no
     * delay none was lost. Parallel writers of one row wait instead of failing after a second.
     */
    private static final String H2_WITHOUT_LOSS = "SET WRITE_DELAY 0; SET LOCK_TIMEOUT 10000";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool) {
            secure(pool);
        }
        return bean;
    }

    private static void secure(HikariDataSource pool) {
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        String url = pool.getJdbcUrl();
        if (url == null) {
            return;
        }
        if (url.startsWith("jdbc:h2:")) {
            pool.setConnectionInitSql(H2_WITHOUT_LOSS);
        } else if (url.startsWith("jdbc:mysql:")) {
            // Otherwise another schema's tables count as ours when tables are looked for.
            pool.addDataSourceProperty("nullCatalogMeansCurrent", "true");
            if (!isMariaDb(pool)) {
                // MySQL rounds up what it keeps to the second, into the future; cut it, as MariaDB does.
                pool.addDataSourceProperty("sendFractionalSeconds", "false");
            }
        }
    }

    /** Also of a server that cannot be reached: the pool says so better. */
    private static boolean isMariaDb(HikariDataSource pool) {
        try (Connection connection =
                DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            return isMariaDb(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException unreachable) {
            return true;
        }
    }

    static boolean isMariaDb(String version) {
        return version.toLowerCase(Locale.ROOT).contains("mariadb");
    }
}
