package org.licet.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class LeasesTest {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    @Autowired
    Leases leases;

    @Autowired
    SettableClock clock;

    private final String work = "w-" + UUID.randomUUID();

    @Test
    void goesToOneNodeUntilItRunsOut() {
        assertThat(leases.take(work, "one", LENGTH)).isTrue();
        assertThat(leases.take(work, "two", LENGTH)).isFalse();
        clock.advance(Duration.ofSeconds(20));
        assertThat(leases.take(work, "one", LENGTH)).isTrue();
        clock.advance(Duration.ofSeconds(20));
        assertThat(leases.take(work, "two", LENGTH)).isFalse();

        clock.advance(Duration.ofSeconds(10));

        assertThat(leases.take(work, "two", LENGTH)).isTrue();
        assertThat(leases.take(work, "one", LENGTH)).isFalse();
    }

    @Test
    void goesToOneOfManyNodesThatWantItAtOnce() {
        Parallel.Outcome<Boolean> outcome = Parallel.run(10, 10, () -> leases.take(work, Leases.newHolder(), LENGTH));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.results().stream().filter(taken -> taken)).hasSize(1);
    }
}
