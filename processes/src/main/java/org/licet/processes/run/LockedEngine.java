package org.licet.processes.run;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.licet.processes.Facts;
import org.licet.processes.MessageWatch;
import org.licet.processes.ProcessSettings;
import org.licet.processes.TaskWatch;
import org.licet.processes.expression.LockedExpressions;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The running engine and what work on it needs; closed with the application. It is built beside the rest of the
 * application's start, and whoever needs it first waits for it and gets its error.
 */
public final class LockedEngine implements AutoCloseable {
    private final LockedEngineConfiguration configuration;
    private final CompletableFuture<ProcessEngine> engine;
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
        this.engine = CompletableFuture.supplyAsync(configuration::buildProcessEngine, LockedEngine::beside);
    }

    private static void beside(Runnable building) {
        Thread thread = new Thread(building, "engine-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** @throws ProcessEngineException if it could not be built */
    ProcessEngine engine() {
        try {
            return engine.join();
        } catch (CompletionException e) {
            throw new ProcessEngineException("the process engine could not be built: " + e.getCause(), e.getCause());
        }
    }

    /** Of the built engine: much of it is filled in only then. */
    LockedEngineConfiguration configuration() {
        engine();
        return configuration;
    }

    LockedExpressions expressions() {
        return (LockedExpressions) configuration().getExpressionManager();
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
        JobExecutor executor = configuration().getJobExecutor();
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
        engine.thenAccept(ProcessEngine::close);
    }
}
