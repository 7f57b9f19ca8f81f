package org.licet.engine.term;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.licet.engine.application.ApplicationReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files whose clocks run far into the future, written past the engine because a hundred thousand filings take long. */
final class ManyTerms {

    private static final int LOT = 1000;

    private final JdbcTemplate jdbc;

    ManyTerms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Copies one file with its running clock. */
    void copy(ApplicationReference original, int copies, Instant due) {
        LocalDateTime dueAt = LocalDateTime.ofInstant(due, ZoneOffset.UTC);
        for (int done = 0; done < copies; done += LOT) {
            List<Object[]> references = new ArrayList<>();
            for (int i = 0; i < Math.min(LOT, copies - done); i++) {
                references.add(new Object[] {"B-" + UUID.randomUUID(), original.value()});
            }
            jdbc.batchUpdate(
                    "insert into application (reference, package_id, package_version, agency, filed_by, applicant,"
                            + " applicant_kind, applicant_name, receipt, filed_at, decision_due, silence, stage, data,"
                            + " tacit, due_now)"
                            + " select ?, package_id, package_version, agency, filed_by, applicant, applicant_kind,"
                            + " applicant_name, ?, filed_at, decision_due, silence, stage, data, tacit, due_now"
                            + " from application where reference = ?",
                    references.stream()
                            .map(pair -> new Object[] {pair[0], "R" + pair[0], pair[1]})
                            .toList());
            jdbc.batchUpdate(
                    "insert into term (application, calendar, counted_from, left_then, due_at, state)"
                            + " select ?, calendar, counted_from, left_then, ?, 'running' from term where application = ?",
                    references.stream()
                            .map(pair -> new Object[] {pair[0], Timestamp.valueOf(dueAt), pair[1]})
                            .toList());
            jdbc.batchUpdate(
                    "insert into outbox (kind, subject, payload, ordered_at, delivery, due_at, attempts)"
                            + " values ('term-end', ?, ?, ?, 'due', ?, 0)",
                    references.stream()
                            .map(pair ->
                                    new Object[] {pair[0], pair[0], Timestamp.valueOf(dueAt), Timestamp.valueOf(dueAt)})
                            .toList());
        }
    }

    void remove() {
        jdbc.update("delete from outbox where subject like 'B-%'");
        jdbc.update("delete from term where application like 'B-%'");
        jdbc.update("delete from application where reference like 'B-%'");
    }

    /** How the database looks for what is due. */
    String plan(boolean mariaDb) {
        String sql =
                "select id, kind, subject, payload, attempts from outbox where delivery = 'due' and due_at <= '2026-03-16"
                        + " 22:00:00' order by due_at, id limit 1";
        return String.join("\n", jdbc.query("explain " + sql, (row, number) -> {
            if (!mariaDb) {
                return row.getString(1);
            }
            return "key=" + row.getString("key") + " type=" + row.getString("type") + " rows=" + row.getLong("rows");
        }));
    }
}
