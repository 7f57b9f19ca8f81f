package org.licet.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * What differs between the databases in the migrations:
 *
 * <ul>
 *   <li>{@code ${instant}}: type of a point in time to the millisecond, in UTC. H2 does not know {@code datetime}, and
 *       MySQL's {@code timestamp} ends in 2038 and depends on the session's time zone.
 *   <li>{@code ${ascii}} after the type of an id, reference, code, login or key: compare byte by byte. MySQL's default
 *       collation takes {@code A} for {@code a}, H2's does not. What we write there is ASCII, but the column is Unicode:
 *       MySQL refuses to compare an ASCII column with any other text that a request may bring, instead of finding
 *       nothing.
 *   <li>{@code ${exact}} after the type of a text in any script: the same.
 *   <li>{@code ${onTask}} after the name of an index that is dropped: MySQL wants its table named, H2 does not.
 *   <li>{@code ${modify}} before a column that becomes another.
 * </ul>
 */
@Component
class MigrationPlaceholders implements FlywayConfigurationCustomizer {

    private static final String BINARY = "character set utf8mb4 collate utf8mb4_bin";

    private static final Map<String, String> H2 =
            Map.of("instant", "timestamp(3)", "ascii", "", "exact", "", "onTask", "", "modify", "alter column");

    private static final Map<String, String> MYSQL = Map.of(
            "instant", "datetime(3)", "ascii", BINARY, "exact", BINARY, "onTask", "on task", "modify", "modify column");

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.placeholders(isH2(configuration.getDataSource()) ? H2 : MYSQL);
    }

    private static boolean isH2(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return product.toLowerCase(Locale.ROOT).contains("h2");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
        }
    }
}
