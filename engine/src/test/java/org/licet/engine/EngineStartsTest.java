package org.licet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineStartsTest {

    @Autowired
    Clock clock;

    @Autowired
    HikariDataSource pool;

    @Autowired
    JdbcClient jdbc;

    @Test
    void runsOnTheDatabaseThatWasAskedFor() {
        String url = pool.getJdbcUrl();

        assertThat(url).startsWith(TestDatabase.isMariaDb() ? "jdbc:mysql:" : "jdbc:h2:");
    }

    @Test
    void readsCommittedRowsOnly() {
        assertThat(pool.getTransactionIsolation()).isEqualTo("TRANSACTION_READ_COMMITTED");
    }

    @Test
    void cutsSecondsForMySqlButNotForMariaDb() {
        assertThat(SafeDataSource.isMariaDb("11.4.5-MariaDB-log")).isTrue();
        assertThat(SafeDataSource.isMariaDb("8.4.3")).isFalse();
        assertThat(pool.getDataSourceProperties()).doesNotContainKey("sendFractionalSeconds");
    }

    @Test
    void losesNoAcknowledgedCommitOnH2() {
        if (!TestDatabase.isMariaDb()) {
            List<String> delays = jdbc.sql(
                            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                    .query(String.class)
                    .list();

            assertThat(delays).isNotEmpty().containsOnly("0");
        }
    }

    @Test
    void tellsLoginsThatDifferInCaseApart() {
        String insert = "insert into account (login, password_hash, name, enabled) values (?, '', 'n', true)";

        jdbc.sql(insert).param("case-a").update();
        jdbc.sql(insert).param("case-A").update();

        assertThat(jdbc.sql("select count(*) from account where login = 'case-a'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsTheProcessEnginesTablesInTheSameSchema() {
        assertThat(jdbc.sql("select count(*) from ACT_RU_TASK")
                        .query(Long.class)
                        .single())
                .isNotNegative();
    }

    @Test
    void takesTheTestsClock() {
        assertThat(clock.instant()).isEqualTo(SettableClock.START);
    }
}
