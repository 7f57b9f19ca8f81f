package org.licet.engine.testing;

import org.licet.engine.EngineConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The engine alone. No {@code @Configuration}, or the engine's own component scan would find it. */
@EnableAutoConfiguration
@Import({EngineConfiguration.class, Harbour.class, Quay.class})
class EngineTestApplication {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    RecordingHandler recordingHandler() {
        return new RecordingHandler();
    }

    @Bean
    StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
