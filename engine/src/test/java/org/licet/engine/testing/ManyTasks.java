package org.licet.engine.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open tasks written past the engine, because a hundred thousand filings take long. */
public final class ManyTasks {

    /** One of the forty who have a third of the tasks between them. */
    public static final String CLERK = "somebody-3";

    private static final int DAYS = 40;

    private final JdbcTemplate jdbc;

    public ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies a file that has one open task. Terms end from three days before {@link SettableClock#START} over 40 days;
     * one file in fifty waits for its applicant.
     *
     * @param role who may do the copies; null for whoever may do the original
     */
    public void copy(ApplicationReference original, int copies, @Nullable String role) {
        count(copies);
        String tag = UUID.randomUUID().toString().substring(0, 8);
        String reference = "concat('MT-" + tag + "-', n)";
        String task = "concat('mt-" + tag + "-', n)";
        String name = "mod(n * 4801, " + copies + ")";
        String due = "timestampadd(second, mod(n * 7919, %d) * %d, timestamp '2026-02-27 07:00:00')"
                .formatted(copies, DAYS * 86_400 / copies);
        String numbers = " join many_number where n < " + copies + " and ";
        insert(
                "application (reference, package_id, package_version, agency, filed_by, applicant, applicant_kind,"
                        + " applicant_name, receipt, filed_at, decision_due, silence, stage, data, tacit, due_now)",
                reference + ", package_id, package_version, agency, filed_by, applicant, applicant_kind,"
                        + " concat('Applicant ', " + name + "), concat('R-" + tag + "-', n), filed_at, " + due
                        + ", silence, case when mod(n, 50) = 0 then 'awaiting-applicant' else stage end, data, tacit, "
                        + due,
                "application" + numbers + "reference = ?",
                original);
        insert(
                "work_value",
                reference + ", path, text_value, number_value, date_value",
                "work_value" + numbers + "application = ?",
                original);
        insert(
                "task (id, application, package_id, package_version, agency, element, title, form, roles, state, kind,"
                        + " assignee, created_at, due, applicant_key)",
                task + ", " + reference + ", package_id, package_version, agency, element, title, form, "
                        + (role == null ? "roles" : "'" + role + "'")
                        + ", state, kind, case when mod(n, 3) = 0 then concat('somebody-', mod(n, 120)) end,"
                        + " timestampadd(second, mod(n * 31, 1209600), timestamp '2026-02-16 07:00:00'), " + due
                        + ", concat('applicant ', " + name + ")",
                "task" + numbers + "state = 'open' and application = ?",
                original);
        String ofTask = " o join task t on t.id = o.task" + numbers + "t.state = 'open' and t.application = ?";
        if (role == null) {
            insert("task_role", task + ", o.role_name", "task_role" + ofTask, original);
        } else {
            insert(
                    "task_role",
                    task + ", '" + role + "'",
                    "task" + numbers + "state = 'open' and application = ?",
                    original);
        }
        insert("task_separation", task + ", o.other", "task_separation" + ofTask, original);
    }

    public void analyze(boolean mariaDb) {
        if (mariaDb) {
            jdbc.query("analyze table task, task_role, task_separation, work_value, application", row -> {});
        } else {
            jdbc.execute("analyze");
        }
    }

    public void remove() {
        jdbc.update("delete from task_separation where task like 'mt-%'");
        jdbc.update("delete from task_role where task like 'mt-%'");
        jdbc.update("delete from task where id like 'mt-%'");
        jdbc.update("delete from work_value where application like 'MT-%'");
        jdbc.update("delete from application where reference like 'MT-%'");
    }

    private void insert(String into, String values, String from, ApplicationReference original) {
        jdbc.update("insert into " + into + " select " + values + " from " + from, original.value());
    }

    /** Numbers from 0, at least so many. */
    private void count(int many) {
        jdbc.execute("create table if not exists many_number (n int not null primary key)");
        Integer there = jdbc.queryForObject("select count(*) from many_number", Integer.class);
        int size = there == null ? 0 : there;
        if (size == 0) {
            jdbc.update("insert into many_number values (0)");
            size = 1;
        }
        for (; size < many; size *= 2) {
            jdbc.update("insert into many_number select n + " + size + " from many_number");
        }
    }
}
