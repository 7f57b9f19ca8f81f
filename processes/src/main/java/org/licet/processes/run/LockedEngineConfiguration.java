package org.licet.processes.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.licet.processes.Facts;
import org.licet.processes.MessageWatch;
import org.licet.processes.ProcessSettings;
import org.licet.processes.TaskWatch;
import org.licet.processes.expression.FactCache;
import org.licet.processes.expression.LockedExpressions;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine with every way shut by which a model could reach the JVM, the network or another package. */
final class LockedEngineConfiguration extends SpringProcessEngineConfiguration {
    private final Steps steps;

    LockedEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ProcessSettings settings,
            Steps steps,
            Supplier<Facts> facts,
            Supplier<TaskWatch> watch,
            Supplier<MessageWatch> messages,
            Clock clock) {
        this.steps = steps;
        setProcessEngineName("licet");
        setDataSource(dataSource);
        setTransactionManager(transactions);
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
        setIdGenerator(new TimeOrderedIds());
        setCacheCapacity(300);
        lockCode(facts, clock);
        lockData();
        leaveOut();
        keepLittle();
        runJobs(settings);
        setBpmnParseFactory(LockedBpmnParse::new);
        setCustomPreDeployers(new ArrayList<>(List.of(new GuardResources())));
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new CaseParseListener(watch, messages))));
        setCustomSessionFactories(new ArrayList<>(List.of(new FactCache.Factory(), new LoopBrake.Factory())));
    }

    Steps steps() {
        return steps;
    }

    private void lockCode(Supplier<Facts> facts, Clock clock) {
        setExpressionManager(new LockedExpressions(facts, clock));
        setBeans(new HashMap<>());
        setScriptEngineResolver(new NoScripts());
        setAutoStoreScriptVariables(false);
        setEnableScriptCompilation(false);
        setEnableFetchScriptEngineFromProcessApplication(false);
        setEnableScriptEngineLoadExternalResources(false);
        setConfigureScriptEngineHostAccess(false);
        setDmnElProvider(expression -> {
            throw new ProcessEngineException("decisions are written in FEEL, not JUEL: " + expression);
        });
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        // the engine's own dates know neither `2026-12-31` nor FEEL's dates
        decisions.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", Variables::untypedValue);
        decisions.setFeelEngineFactory(new FeelOnOurClock(clock));
        decisions.setScriptEngineResolver(language -> new NoScripts().getScriptEngine(language, false));
        setDmnEngineConfiguration(decisions);
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setEnableXxeProcessing(false);
        setCmmnEnabled(false);
        setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    /** Only scalars are stored: no Java objects, no files, no bytes. */
    private void lockData() {
        VariableSerializers scalars = new DefaultVariableSerializers();
        scalars.addSerializer(new NullValueSerializer());
        scalars.addSerializer(new StringValueSerializer());
        scalars.addSerializer(new BooleanValueSerializer());
        scalars.addSerializer(new IntegerValueSerializer());
        scalars.addSerializer(new LongValueSerlializer());
        scalars.addSerializer(new DoubleValueSerializer());
        variableSerializers = scalars;
        setJavaSerializationFormatEnabled(false);
        setDeserializationTypeValidationEnabled(true);
        setImplicitVariableUpdateDetectionEnabled(false);
        setQueryMaxResultsLimit(1_000);
    }

    private void leaveOut() {
        setDbIdentityUsed(false);
        setAuthorizationEnabled(false);
        setStandaloneTasksEnabled(false);
        setMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setTaskMetricsEnabled(false);
        setTenantCheckEnabled(false);
    }

    private void keepLittle() {
        setCustomHistoryLevels(new ArrayList<>(List.of(new PassageHistory())));
        setHistory("passage");
        setCustomHistoryEventHandlers(new ArrayList<>(List.of(new LoopBrake())));
        setHistoryTimeToLive("P36500D");
        setEnforceHistoryTimeToLive(false);
        setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        setHistoryCleanupEnabled(false);
    }

    private void runJobs(ProcessSettings settings) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setQueueSize(3);
        executor.setMaxJobsPerAcquisition(3);
        executor.setLockTimeInMillis((int) settings.jobLock().toMillis());
        executor.setMaxWait(5_000);
        setJobExecutor(executor);
        // started with the application, not while it is being built
        setJobExecutorActivate(false);
        setJobExecutorDeploymentAware(false);
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CyclesThatEnd());
        setBusinessCalendarManager(calendars);
        setFailedJobCommandFactory(new CollisionsDoNotCount());
        setDefaultNumberOfRetries(3);
        if (!settings.retryAfter().isZero()) {
            setFailedJobRetryTimeCycle("R3/" + settings.retryAfter());
        }
    }
}
