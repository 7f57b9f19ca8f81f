package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An application as it is served: jobs run by themselves, and its beans need each other. */
class ServingTest {
    private static final String DATABASE = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private static final AtomicReference<String> TASK = new AtomicReference<>();

    @Test
    void jobsRunByThemselvesAndCasesOutliveTheApplication() throws InterruptedException {
        String later =
                "<bpmn:serviceTask id=\"later\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${issueEntry}\"/>";
        try (var first = new AnnotationConfigApplicationContext(Application.class)) {
            Processes processes = first.getBean(Processes.class);
            Deployed deployed = processes.deploy(
                    "permit",
                    1,
                    process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "later") + later
                            + flow("later", "e") + "<bpmn:endEvent id=\"e\"/>"));
            processes.start(deployed.definitions().get("main"), "R-1", Map.of());
        }

        try (var second = new AnnotationConfigApplicationContext(Application.class)) {
            second.getBean(Processes.class).complete(TASK.get(), Map.of());

            assertThat(second.getBean(Issuing.class).issued.await(30, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    /** The engine is built beside the other beans, but an application whose engine cannot be built does not start. */
    @Test
    void doesNotStartOnADatabaseWithoutItsTables() {
        assertThatThrownBy(() -> new AnnotationConfigApplicationContext(WithoutTables.class))
                .rootCause()
                .hasMessageContaining("no Camunda tables in the database");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ProcessesConfiguration.class)
    static class WithoutTables {
        @Bean
        DataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
            pool.setUsername("sa");
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            return pool;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ProcessesConfiguration.class)
    static class Application {
        @Bean
        DataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(DATABASE);
            pool.setUsername("sa");
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            return pool;
        }

        @Bean
        JdbcTemplate jdbc(DataSource dataSource) {
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            Integer tables = jdbc.queryForObject(
                    "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'ACT_RU_TASK'", Integer.class);
            if (tables != null && tables == 0) {
                CamundaSchema.statements("h2").forEach(jdbc::execute);
            }
            return jdbc;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Issuing issuing(Processes processes) {
            return new Issuing(processes);
        }

        @Bean
        Watching watching(Processes processes) {
            return new Watching(processes);
        }

        @Bean
        Documents documents(Processes processes) {
            return new Documents(processes);
        }
    }

    /** Like the steps of the engine, it needs what needs it. */
    static final class Issuing implements Step {
        final CountDownLatch issued = new CountDownLatch(1);
        private final Processes processes;

        Issuing(Processes processes) {
            this.processes = processes;
        }

        @Override
        public StepSignature signature() {
            return new StepSignature("issueEntry", Set.of(), Set.of(), Set.of(), Set.of());
        }

        @Override
        public void run(StepCall call) {
            if ("annual".equals(processes.read(call.caseKey(), "application.type"))) {
                issued.countDown();
            }
        }
    }

    record Watching(Processes processes) implements TaskWatch {
        @Override
        public void created(TaskNotice task) {
            TASK.set(task.taskId());
        }

        @Override
        public void assigned(TaskNotice task, @Nullable String assignee) {}

        @Override
        public void completed(TaskNotice task) {}

        @Override
        public void cancelled(TaskNotice task) {}
    }

    record Documents(Processes processes) implements Facts {
        @Override
        public Set<String> reserved() {
            return Set.of("application");
        }

        @Override
        public Object fact(CaseKey key, String name) {
            return Map.of("type", "annual");
        }
    }
}
