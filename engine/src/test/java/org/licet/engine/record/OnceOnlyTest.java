package org.licet.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.licet.engine.record.OnceOnly.Answer;
import org.licet.engine.record.OnceOnly.KeyReused;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class OnceOnlyTest {

    @Autowired
    OnceOnly once;

    @Autowired
    StoredAnswers stored;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger runs = new AtomicInteger();
    private final Supplier<Answer> work = () -> new Answer(201, "/applications/" + runs.incrementAndGet(), "{}", false);

    @Test
    void repeatsTheFirstAnswer() {
        Answer first = run("hash", work);
        Answer second = run("hash", work);

        assertThat(first).isEqualTo(new Answer(201, "/applications/1", "{}", false));
        assertThat(second).isEqualTo(new Answer(201, "/applications/1", "{}", true));
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        run("hash", work);

        assertThatThrownBy(() -> run("other", work)).isInstanceOf(KeyReused.class);
    }

    @Test
    void keepsTheKeysOfAccountsAndEndpointsApart() {
        once.run("a", "POST /x", key, "h", work);
        once.run("b", "POST /x", key, "h", work);
        once.run("a", "POST /y", key, "h", work);
        once.run("A", "POST /x", key, "h", work);

        assertThat(runs).hasValue(4);
    }

    @Test
    void runsEveryTimeWithoutAKey() {
        once.run("a", "POST /x", null, "h", work);
        once.run("a", "POST /x", null, "h", work);

        assertThat(runs).hasValue(2);
    }

    @Test
    void runsOnceForFiftyParallelCalls() {
        Parallel.Outcome<Answer> outcome = Parallel.run(50, 50, () -> run("hash", work));

        assertThat(outcome.failures()).isEmpty();
        assertThat(runs).hasValue(1);
        assertThat(outcome.results()).hasSize(50).allMatch(answer -> "/applications/1".equals(answer.location()));
        assertThat(outcome.results().stream().filter(answer -> !answer.repeated()))
                .hasSize(1);
    }

    @Test
    void storesNothingOfWorkThatFails() {
        assertThatThrownBy(() -> run("hash", () -> {
                    jdbc.sql("insert into party (id, kind, name) values (?, 'citizen', 'x')")
                            .param(key)
                            .update();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(jdbc.sql("select count(*) from party where id = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(run("hash", work).repeated()).isFalse();
    }

    @Test
    void letsAParallelCallTryWhenTheFirstFails() {
        Parallel.Outcome<Answer> outcome = Parallel.run(
                10,
                10,
                () -> run("hash", () -> {
                    if (runs.incrementAndGet() <= 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return new Answer(201, null, "{}", false);
                }));

        assertThat(outcome.failures()).hasSize(3).allMatch(failure -> "not yet".equals(failure.getMessage()));
        assertThat(runs).hasValue(4);
        assertThat(outcome.results()).hasSize(7);
    }

    @Test
    void forgetsKeysAfterSevenDays() {
        run("hash", work);
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        run("other", work);
        assertThat(runs).hasValue(2);

        clock.advance(Duration.ofDays(8));
        stored.run();

        assertThat(jdbc.sql("select count(*) from given_answer where request_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Answer run(String fingerprint, Supplier<Answer> supplier) {
        return once.run("applicant", "POST /applications", key, fingerprint, supplier);
    }
}
