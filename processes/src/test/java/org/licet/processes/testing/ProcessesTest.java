package org.licet.processes.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test on the shared process engine and database; each test finds the bench cleared and the clock at its start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringJUnitConfig(TestApplication.class)
@ExtendWith(FreshBench.class)
public @interface ProcessesTest {}
