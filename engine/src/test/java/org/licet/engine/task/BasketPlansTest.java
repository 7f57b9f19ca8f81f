package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.ManyTasks;
import org.licet.engine.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows MariaDB reads for a page of the basket: few, however many tasks are open and whoever asks. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasketPlansTest {

    private static final int OPEN = 4000;
    private static final int RARE = 40;
    private static final int SHOWN = 25;

    /** Of each row shown: its task, its file, and what is looked up beside them; other tests leave lanes of their own. */
    private static final int FEW = SHOWN * 60;

    @Autowired
    private Harbour harbour;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Tasks tasks;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable ManyTasks many;

    @BeforeAll
    void fill() {
        assumeTrue(TestDatabase.isMariaDb());
        many = new ManyTasks(jdbc);
        ApplicationReference original = harbour.started(harbour.applicant());
        many.copy(original, OPEN, null);
        many.copy(original, RARE, "warden");
        many.analyze(true);
    }

    @AfterAll
    void empty() {
        if (many != null) {
            many.remove();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "examiner, mine",
        "examiner, team",
        "examiner, unassigned",
        "warden, team",
        "warden, unassigned",
        "warden, takeable",
        "supervisor, team",
        "supervisor, unassigned",
        "nobody, team",
    })
    void pagesAreReadAlongTheirIndex(String role, String queue) {
        Actor clerk = harbour.clerk(role);

        for (String sort : Tasks.SORTS) {
            assertThat(reads(() -> tasks.list(clerk, query(queue, null, sort), null, SHOWN)))
                    .as(sort)
                    .isLessThan(FEW);
        }
    }

    @Test
    void laterPagesAreReadLikeTheFirst() {
        Actor clerk = harbour.clerk("examiner");

        for (String sort : Tasks.SORTS) {
            String next = null;
            for (int i = 0; i < 20; i++) {
                next = tasks.list(clerk, query("team", null, sort), next, SHOWN).next();
            }
            String late = next;
            assertThat(late).isNotNull();
            assertThat(reads(() -> tasks.list(clerk, query("team", null, sort), late, SHOWN)))
                    .as(sort)
                    .isLessThan(FEW);
        }
    }

    @Test
    void authorizationsHaveAnIndexOfTheirOwn() {
        Actor clerk = harbour.clerk("examiner");

        assertThat(reads(() -> tasks.list(clerk, query("team", Harbour.PERMIT, "due"), null, SHOWN)))
                .isLessThan(FEW);
    }

    @Test
    void countsOfARareRoleReadOnlyItsTasks() {
        Actor warden = harbour.clerk("warden");

        assertThat(reads(() -> tasks.counts(warden))).isLessThan(RARE * 10L);
        assertThat(reads(() -> tasks.authorizations(warden, "team"))).isLessThan(RARE * 10L);
    }

    @Test
    void countsStopAtTheirMost() {
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);

        assertThat(reads(() -> tasks.authorizations(supervisor, "team"))).isLessThan(OPEN);
    }

    /** Rows that the database handed to its query, from tables, indexes and its own sorting. */
    private long reads(Runnable list) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            long before = read();
            list.run();
            return read() - before;
        }));
    }

    private long read() {
        return jdbc.query("show session status like 'Handler_read%'", (row, number) -> row.getLong("Value")).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static TaskQuery query(String queue, @Nullable String authorization, String sort) {
        return new TaskQuery(queue, authorization, null, null, null, null, null, sort);
    }
}
