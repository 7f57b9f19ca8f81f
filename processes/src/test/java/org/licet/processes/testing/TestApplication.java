package org.licet.processes.testing;

import java.io.IOException;
import javax.sql.DataSource;
import org.licet.processes.ProcessSettings;
import org.licet.processes.ProcessesConfiguration;
import org.licet.processes.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The smallest application around {@link ProcessesConfiguration}. */
@Configuration(proxyBeanMethods = false)
@Import(ProcessesConfiguration.class)
class TestApplication {

    @Bean
    TestDatabase database() throws IOException {
        return new TestDatabase();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(TestDatabase database) {
        return database.dataSource();
    }

    @Bean
    JdbcTemplate jdbc(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    ProcessSettings settings() {
        return ProcessSettings.handDriven();
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    Bench bench() {
        return new Bench();
    }

    @Bean
    Step issueEntry(Bench bench) {
        return bench.steps().get(0);
    }

    @Bean
    Step notifying(Bench bench) {
        return bench.steps().get(1);
    }

    @Bean
    Step evaluate(Bench bench) {
        return bench.steps().get(2);
    }

    @Bean
    Step reserve(Bench bench) {
        return bench.steps().get(3);
    }

    @Bean
    Step setStage(Bench bench) {
        return bench.steps().get(4);
    }
}
