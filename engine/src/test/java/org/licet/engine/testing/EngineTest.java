package org.licet.engine.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the running engine on a real database: H2, or MariaDB with {@code -Dlicet.test.database=mariadb}. All such
 * tests share one Spring context and one database, so they use fresh ids and never count what others may have written.
 * Background threads (dispatcher, sealer, jobs) are off; tests call {@code deliver}, {@code seal} by hand. The
 * {@link SettableClock} stands at {@link SettableClock#START} at the beginning of each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(
        classes = EngineTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "licet.background=false",
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "spring.datasource.hikari.maximum-pool-size=20"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = ClockAtStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface EngineTest {}
