package org.licet.server.startup;

import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses to start without a database URL. Spring Boot would otherwise quietly serve from memory, and the first
 * restart would lose every file.
 */
public final class DatabaseConfigured implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** @throws FailureAnalyzedException when no URL is set */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            throw NotConfigured.database();
        }
    }
}
