package org.licet.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The process engine's tables, as statements for a migration; the engine itself never creates or changes a table. Without
 * the tables of its user accounts and of CMMN, which are not used.
 */
public final class CamundaSchema {
    private static final Set<String> PRODUCTS = Set.of("h2", "mysql");
    private static final List<String> SCRIPTS = List.of("engine", "history", "decision.engine", "decision.history");

    private CamundaSchema() {}

    /**
     * Statements in order, without semicolons.
     *
     * @param product {@code h2}, or {@code mysql} for MySQL and MariaDB
     */
    public static List<String> statements(String product) {
        if (!PRODUCTS.contains(product)) {
            throw new IllegalArgumentException("no tables for `" + product + "`, only for " + PRODUCTS);
        }
        List<String> statements = new ArrayList<>();
        SCRIPTS.forEach(script -> split(read(product, script)).forEach(statements::add));
        // without it, completing a task scans every open task
        statements.add("create index ACT_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
        return List.copyOf(statements);
    }

    private static String read(String product, String script) {
        String name = "/org/camunda/bpm/engine/db/create/activiti." + product + ".create." + script + ".sql";
        try (InputStream file = CamundaSchema.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the process engine's jar has no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> split(String script) {
        String code = script.lines()
                .filter(line -> !line.strip().startsWith("--"))
                .reduce("", (text, line) -> text + line + "\n");
        return Stream.of(code.split(";")).map(String::strip).filter(statement -> !statement.isEmpty());
    }
}
