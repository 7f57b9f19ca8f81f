package org.licet.processes.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.licet.processes.ProcessTime;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Nothing of one test is seen by the next: bench and clock as new, and no jobs left to run. */
final class FreshBench implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        context.getBean(Bench.class).clear();
        context.getBean(SettableClock.class).set(SettableClock.START);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("DELETE FROM ACT_RU_INCIDENT");
        jdbc.update("DELETE FROM ACT_RU_JOB");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ProcessTime.reset();
    }
}
