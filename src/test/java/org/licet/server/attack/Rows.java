package org.licet.server.attack;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is in the database at one moment, to see whether a request changed anything and where a word got to. */
final class Rows {

    private final Map<String, List<String>> tables;

    private Rows(Map<String, List<String>> tables) {
        this.tables = tables;
    }

    static Rows of(DataSource source) {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            try (ResultSet found = database.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    tables.put(name.toLowerCase(Locale.ROOT), read(connection, database, name));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Rows(tables);
    }

    /** Tables in which a row came, went or changed, with the first such row. */
    Map<String, String> changedBy(Rows after) {
        Map<String, String> changed = new TreeMap<>();
        after.tables.forEach((name, rows) -> {
            List<String> before = tables.getOrDefault(name, List.of());
            if (!rows.equals(before)) {
                changed.put(
                        name,
                        rows.stream()
                                .filter(row -> !before.contains(row))
                                .findFirst()
                                .orElse("a row is gone"));
            }
        });
        return changed;
    }

    /** Rows that hold the word. */
    List<String> with(String word) {
        List<String> found = new ArrayList<>();
        tables.forEach((name, rows) ->
                rows.stream().filter(row -> row.contains(word)).forEach(row -> found.add(name + ": " + row)));
        return found;
    }

    private static List<String> read(Connection connection, DatabaseMetaData database, String name)
            throws SQLException {
        String quote = database.getIdentifierQuoteString();
        List<String> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + quote + name + quote)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append('|').append(text(rows, column));
                }
                read.add(row.toString());
            }
        }
        read.sort(null);
        return read;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case java.sql.Types.BLOB, java.sql.Types.BINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.VARBINARY -> {
                byte[] bytes = rows.getBytes(column);
                yield bytes == null ? "null" : bytes.length + "#" + java.util.Arrays.hashCode(bytes);
            }
            default -> String.valueOf(rows.getString(column));
        };
    }
}
