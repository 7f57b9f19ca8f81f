package org.licet.engine.term;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.licet.engine.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prints how long it takes to find and fire 100 due terms beside 1,000, 10,000 and 100,000 that run. Not part of the
 * build: {@code src/test/benchmarks/terms}.
 */
@EngineTest
class RunningTermsBenchmark {

    private static final int DUE = 100;
    private static final int[] RUNNING = {1_000, 10_000, 100_000};

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void firesWhatIsDue() {
        ManyTerms many = new ManyTerms(jdbc);
        Actor applicant = harbour.applicant();
        String authorization = quay.publish(quay.files().silence("grant"));
        ApplicationReference original = quay.file(applicant, authorization).reference();
        fire(applicant, authorization);
        int there = 0;
        for (int running : RUNNING) {
            many.copy(original, running - there, Instant.parse("2027-03-01T21:59:59Z"));
            there = running;
            Duration took = fire(applicant, authorization);
            System.out.printf(
                    Locale.ROOT,
                    "%,7d running: %d due terms found and fired in %d ms%n",
                    running,
                    DUE,
                    took.toMillis());
        }
        System.out.println(many.plan(TestDatabase.isMariaDb()));
        many.remove();
    }

    private Duration fire(Actor applicant, String authorization) {
        clock.set(SettableClock.START);
        for (int i = 0; i < DUE; i++) {
            quay.file(applicant, authorization);
        }
        harbour.deliver();
        clock.set(Instant.parse("2026-03-16T21:59:59Z"));
        long from = System.nanoTime();
        harbour.deliver();
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
