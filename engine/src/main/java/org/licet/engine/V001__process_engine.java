package org.licet.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.licet.processes.CamundaSchema;
import org.springframework.stereotype.Component;

/** The process engine's own tables, in the same history as ours. Flyway reads version and description from the name. */
@Component
class V001__process_engine extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        try (Statement statement = connection.createStatement()) {
            for (String sql : CamundaSchema.statements(product.contains("h2") ? "h2" : "mysql")) {
                statement.execute(sql);
            }
        }
    }
}
