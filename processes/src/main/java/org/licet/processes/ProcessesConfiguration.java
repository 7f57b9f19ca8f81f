package org.licet.processes;

import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.licet.processes.run.CamundaProcesses;
import org.licet.processes.run.LockedEngine;
import org.licet.processes.run.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Gives an application {@link Processes}. It needs a {@link DataSource} whose database has the tables of
 * {@link CamundaSchema}, a {@link PlatformTransactionManager} and a {@link Clock}; it takes {@link Step}s,
 * {@link Facts}, a {@link TaskWatch}, a {@link MessageWatch} and {@link ProcessSettings} when there are any. Those are asked for at first use,
 * so they may themselves depend on {@link Processes}.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessesConfiguration {

    @Bean
    LockedEngine licetProcessEngine(
            DataSource dataSource,
            ObjectProvider<JdbcOperations> jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<ProcessSettings> settings,
            ObjectProvider<Step> steps,
            ObjectProvider<Facts> facts,
            ObjectProvider<TaskWatch> watch,
            ObjectProvider<MessageWatch> messages,
            Clock clock) {
        return new LockedEngine(
                dataSource,
                // in Spring Boot, JdbcOperations come after the migrations: asking for them first puts the engine there
                // too
                jdbc.getIfAvailable(() -> new JdbcTemplate(dataSource)),
                transactions,
                settings.getIfAvailable(ProcessSettings::serving),
                new Steps(steps::orderedStream),
                () -> facts.getIfAvailable(NoFacts::new),
                () -> watch.getIfAvailable(NobodyWatches::new),
                () -> messages.getIfAvailable(() -> (key, message) -> {}),
                clock);
    }

    @Bean
    Processes processes(LockedEngine engine) {
        return new CamundaProcesses(engine);
    }

    @Bean
    SmartLifecycle licetProcessJobs(LockedEngine engine) {
        return new JobsWithTheApplication(engine);
    }

    /** Jobs run only while the whole application is up. */
    private record JobsWithTheApplication(LockedEngine engine) implements SmartLifecycle {
        @Override
        public void start() {
            engine.startJobs();
        }

        @Override
        public void stop() {
            engine.stopJobs();
        }

        @Override
        public boolean isRunning() {
            return engine.runsJobs();
        }
    }

    private static final class NoFacts implements Facts {
        @Override
        public Set<String> reserved() {
            return Set.of();
        }

        @Override
        public @Nullable Object fact(CaseKey key, String name) {
            return null;
        }
    }

    private static final class NobodyWatches implements TaskWatch {
        @Override
        public void created(TaskNotice task) {}

        @Override
        public void assigned(TaskNotice task, @Nullable String assignee) {}

        @Override
        public void completed(TaskNotice task) {}

        @Override
        public void cancelled(TaskNotice task) {}
    }
}
