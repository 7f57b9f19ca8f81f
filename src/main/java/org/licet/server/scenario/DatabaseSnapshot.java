package org.licet.server.scenario;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rows of every table at one moment, to which a scenario's database is put back: much quicker than a new schema
 * with a new engine on it, and as clean. Knows tables only by asking the database for them.
 */
final class DatabaseSnapshot {

    private final DataSource dataSource;
    private final boolean h2;
    private final List<Table> tables;

    private record Table(String name, int columns, List<Object[]> rows) {}

    private DatabaseSnapshot(DataSource dataSource, boolean h2, List<Table> tables) {
        this.dataSource = dataSource;
        this.h2 = h2;
        this.tables = tables;
    }

    static DatabaseSnapshot of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            List<Table> tables = new ArrayList<>();
            for (String name : names(connection, database)) {
                tables.add(read(connection, database, name));
            }
            return new DatabaseSnapshot(dataSource, database.getURL().startsWith("jdbc:h2:"), List.copyOf(tables));
        } catch (SQLException e) {
            throw new IllegalStateException("the scenarios' database cannot be read", e);
        }
    }

    /** Puts every table back, also those that the scenario only emptied. */
    void restore() {
        try (Connection connection = dataSource.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(h2 ? "SET REFERENTIAL_INTEGRITY FALSE" : "SET FOREIGN_KEY_CHECKS = 0");
                for (Table table : tables) {
                    statement.execute("DELETE FROM " + table.name());
                }
                for (Table table : tables) {
                    write(connection, table);
                }
                statement.execute(h2 ? "SET REFERENTIAL_INTEGRITY TRUE" : "SET FOREIGN_KEY_CHECKS = 1");
            }
            connection.commit();
            connection.setAutoCommit(committing);
        } catch (SQLException e) {
            throw new IllegalStateException("the scenarios' database cannot be put back", e);
        }
    }

    private static List<String> names(Connection connection, DatabaseMetaData database) throws SQLException {
        List<String> names = new ArrayList<>();
        String quote = database.getIdentifierQuoteString();
        try (ResultSet found = database.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(quote + found.getString("TABLE_NAME") + quote);
            }
        }
        return names;
    }

    private static Table read(Connection connection, DatabaseMetaData database, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
            int columns = rows.getMetaData().getColumnCount();
            List<Object[]> read = new ArrayList<>();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = value(rows, column + 1);
                }
                read.add(row);
            }
            return new Table(name, columns, read);
        }
    }

    /** Long texts and bytes are read out: their handles do not outlive the row. */
    private static Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case java.sql.Types.CLOB, java.sql.Types.NCLOB, java.sql.Types.LONGVARCHAR -> rows.getString(column);
            case java.sql.Types.BLOB, java.sql.Types.LONGVARBINARY, java.sql.Types.VARBINARY -> rows.getBytes(column);
            default -> rows.getObject(column);
        };
    }

    private static void write(Connection connection, Table table) throws SQLException {
        if (table.rows().isEmpty()) {
            return;
        }
        String places = "?,".repeat(table.columns());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table.name() + " VALUES (" + places.substring(0, places.length() - 1) + ")")) {
            for (Object[] row : table.rows()) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
