package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Incidents.CaseIncident;
import org.licet.engine.application.Incidents.UnknownIncident;
import org.licet.engine.record.Outbox;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deferred start of the process. */
@EngineTest
class StartingTest {

    private static final int ATTEMPTS = 12;

    @Autowired
    Harbour harbour;

    @Autowired
    Outbox outbox;

    @Autowired
    Applications applications;

    @Autowired
    Incidents incidents;

    @Autowired
    StartingProcess starting;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void filesOfADeadNodeStartExactlyOnceUnderTwoDispatchers() {
        Actor applicant = harbour.applicant();
        harbour.deliver();
        List<ApplicationReference> filed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            filed.add(harbour.file(applicant).reference());
        }

        Parallel.run(2, 2, () -> {
            harbour.deliver();
            return true;
        });

        for (ApplicationReference reference : filed) {
            assertThat(instances(reference)).isEqualTo(1);
            assertThat(tasks(reference)).isEqualTo(1);
        }
    }

    @Test
    void orderDeliveredTwiceStartsNothing() {
        ApplicationReference reference = harbour.started(harbour.applicant());

        starting.deliver(reference.value(), reference.value());

        assertThat(instances(reference)).isEqualTo(1);
    }

    @Test
    void startThatFailsLeavesTheFileAndIsSeenByTheOperator() {
        Actor applicant = harbour.applicant();
        Actor operator = harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR));
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        ApplicationReference reference = failed(applicant);

        assertThat(applications.find(applicant, reference, null).orElseThrow().stage())
                .isEqualTo(Stage.FILED);
        assertThat(instances(reference)).isZero();
        CaseIncident incident = incident(operator, reference);
        assertThat(incident.kind()).isEqualTo("start");
        assertThat(incident.message()).contains("no rule of decision 'berth' matches");
        assertThat(incident(supervisor, reference)).isEqualTo(incident);
        for (Actor stranger : List.of(
                applicant, harbour.clerk("examiner"), harbour.account(new AgencyRole("airport", Roles.SUPERVISOR)))) {
            assertThat(incidents.list(stranger, null, 200).items()).isEmpty();
            assertThatThrownBy(() -> incidents.retry(stranger, incident.id())).isInstanceOf(UnknownIncident.class);
        }
    }

    @Test
    void startIsTriedAgainWhenAskedFor() {
        Actor operator = harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR));
        ApplicationReference reference = failed(harbour.applicant());
        CaseIncident incident = incident(operator, reference);
        jdbc.update(
                "update application set data = ? where reference = ?",
                Harbour.json(Harbour.boat()).toString(),
                reference.value());

        incidents.retry(operator, incident.id());
        harbour.deliver();

        assertThat(instances(reference)).isEqualTo(1);
        assertThatThrownBy(() -> incidents.retry(operator, incident.id())).isInstanceOf(UnknownIncident.class);
    }

    @Test
    void filingStartAndFirstTaskWriteFewRows() {
        Actor applicant = harbour.applicant();
        harbour.started(applicant);
        String data =
                "{'vessel': 'Albatros', 'length': 8.5, 'purpose': 'private', 'remarks': '" + "x".repeat(2000) + "'}";

        Map<String, Long> before = rows();
        ApplicationReference reference = harbour.file(applicant, data).reference();
        Map<String, Long> filed = rows();
        harbour.deliver();
        Map<String, Long> after = rows();

        assertThat(tasks(reference)).isEqualTo(1);
        Map<String, Long> written = difference(before, after);
        // the order was written, too, and is gone again
        long all = written.values().stream().mapToLong(Long::longValue).sum() + 1;
        System.out.println("Rows of a filing: " + difference(before, filed));
        System.out.println("Rows of filing, start and first task: " + all + " " + written);
        assertThat(all).isLessThanOrEqualTo(25);
        assertThat(written.keySet()).noneMatch(table -> table.toUpperCase().contains("VARIABLE"));
    }

    private ApplicationReference failed(Actor applicant) {
        ApplicationReference reference = harbour.file(
                        applicant, "{'vessel': 'Titanic', 'length': 269, 'purpose': 'private'}")
                .reference();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            outbox.deliver(100);
            clock.advance(Duration.ofHours(1));
        }
        return reference;
    }

    private CaseIncident incident(Actor by, ApplicationReference reference) {
        List<CaseIncident> all = new ArrayList<>();
        String after = null;
        do {
            var page = incidents.list(by, after, 2);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all.stream()
                .filter(one -> one.application().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private int instances(ApplicationReference reference) {
        return count("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", reference);
    }

    private int tasks(ApplicationReference reference) {
        return count("select count(*) from task where application = ?", reference);
    }

    private int count(String sql, ApplicationReference reference) {
        Integer count = jdbc.queryForObject(sql, Integer.class, reference.value());
        return count == null ? 0 : count;
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema = schema()",
                String.class)) {
            Long count = jdbc.queryForObject("select count(*) from " + quoted(table), Long.class);
            rows.put(table, count == null ? 0 : count);
        }
        return rows;
    }

    private static String quoted(String table) {
        String quote = TestDatabase.isMariaDb() ? "`" : "\"";
        return quote + table + quote;
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((table, count) -> {
            long more = count - before.getOrDefault(table, 0L);
            if (more != 0) {
                difference.put(table, more);
            }
        });
        return difference;
    }
}
