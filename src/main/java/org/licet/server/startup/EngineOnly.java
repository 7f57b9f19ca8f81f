package org.licet.server.startup;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.licet.engine.EngineConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * The engine without a web server and without background threads, for one command or for scenarios. Beans come to life
 * when they are asked for, so that {@code lint} need not wait for what only filing needs.
 */
public final class EngineOnly implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private EngineOnly(Map<String, Object> settings, Clock clock) {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("licet.background", false);
        all.put("spring.main.lazy-initialization", true);
        all.put("logging.threshold.console", "OFF");
        // As arguments they hold above all that files and environment say, and before logging begins.
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        this.context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("clock", clock);
                    starting.getBeanFactory()
                            .registerSingleton(
                                    AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts());
                })
                .run(arguments);
    }

    /** On a database of its own, gone with the engine. */
    public static EngineOnly inMemory(Clock clock) {
        return on(
                Map.of(
                        "spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "spring.datasource.username", "sa",
                        "spring.datasource.password", ""),
                clock);
    }

    /** On a database that this engine may change. */
    public static EngineOnly on(Map<String, Object> database, Clock clock) {
        return new EngineOnly(database, clock);
    }

    /** On an existing database, which is read and not migrated. */
    public static EngineOnly reading(Map<String, Object> database) {
        Map<String, Object> settings = new TreeMap<>(database);
        settings.put("spring.flyway.enabled", false);
        return new EngineOnly(settings, Clock.systemUTC());
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a configuration class by annotation: the server scans this package and must not find it. */
    @Import({EngineConfiguration.class, EngineAutoConfigurations.class})
    static class Parts {}

    /** Nothing runs by itself here; looking for what could be started would bring half of the engine to life. */
    private static final class NothingStarts implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
