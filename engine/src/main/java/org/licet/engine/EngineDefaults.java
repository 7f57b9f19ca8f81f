package org.licet.engine;

import java.time.Clock;
import org.licet.engine.application.VirusScan;
import org.licet.processes.ProcessSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Beans that an application may replace by its own; an auto-configuration, so that it is asked last. */
@AutoConfiguration
class EngineDefaults {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** With {@code licet.background=false} nothing happens by itself: no jobs, no deliveries, no sealing. */
    @Bean
    @ConditionalOnMissingBean
    ProcessSettings processSettings(@Value("${licet.background:true}") boolean background) {
        return background ? ProcessSettings.serving() : ProcessSettings.handDriven();
    }

    @Bean
    @ConditionalOnMissingBean
    VirusScan virusScan() {
        return VirusScan.none();
    }
}
