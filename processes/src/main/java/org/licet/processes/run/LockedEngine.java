package org.licet.processes.run;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.licet.processes.Facts;
import org.licet.processes.MessageWatch;
import org.licet.processes.ProcessSettings;
import org.licet.processes.TaskWatch;
import org.licet.processes.expression.LockedExpressions;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The running engine and what work on it needs; closed with the application. */
public final class LockedEngine implements AutoCloseable {
    private final LockedEngineConfiguration configuration;
    private final ProcessEngine engine;
    private final TransactionTemplate transactions;
    private final JdbcOperations jdbc;
    private final ProcessSettings settings;

    public LockedEngine(
            DataSource dataSource,
            JdbcOperations jdbc,
            PlatformTransactionManager manager,
            ProcessSettings settings,
            Steps steps,
            Supplier<Facts> facts,
            Supplier<TaskWatch> watch,
            Supplier<MessageWatch> messages,
            Clock clock) {
        this.configuration =
                new LockedEngineConfiguration(dataSource, manager, settings, steps, facts, watch, messages, clock);
        this.jdbc = jdbc;
        this.settings = settings;
        this.transactions = new TransactionTemplate(manager);
        this.engine = configuration.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    LockedEngineConfiguration configuration() {
        return configuration;
    }

    LockedExpressions expressions() {
        return (LockedExpressions) configuration.getExpressionManager();
    }

    JdbcOperations jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    public Steps steps() {
        return configuration.steps();
    }

    /** Begins to run jobs by itself, when the settings say so. */
    public void startJobs() {
        JobExecutor executor = configuration.getJobExecutor();
        if (settings.jobExecutor() && !executor.isActive()) {
            executor.start();
        }
    }

    public void stopJobs() {
        JobExecutor executor = configuration.getJobExecutor();
        if (executor.isActive()) {
            executor.shutdown();
        }
    }

    public boolean runsJobs() {
        return configuration.getJobExecutor().isActive();
    }

    @Override
    public void close() {
        stopJobs();
        engine.close();
    }
}
