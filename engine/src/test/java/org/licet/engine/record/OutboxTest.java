package org.licet.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.RecordingHandler;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSignal signal;

    @Autowired
    RecordingHandler handler;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String subject = "s-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void emptyTheOutbox() {
        handler.reset();
        jdbc.sql("delete from outbox").update();
    }

    @Test
    void takesOrdersOnlyInsideATransaction() {
        assertThatThrownBy(() -> outbox.order(RecordingHandler.KIND, subject, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void deliversAnOrderOnceAndForgetsIt() {
        order();

        assertThat(outbox.deliver(10)).isEqualTo(1);
        assertThat(outbox.deliver(10)).isZero();
        assertThat(handler.deliveries(subject)).containsExactly("payload");
    }

    @Test
    void deliversNothingThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.order(RecordingHandler.KIND, subject, "payload");
            status.setRollbackOnly();
        });

        assertThat(outbox.deliver(10)).isZero();
    }

    @Test
    void undoesWhatAFailedHandlerDidInTheDatabase() {
        order();
        handler.during(() -> {
            jdbc.sql("insert into party (id, kind, name) values (?, 'citizen', 'x')")
                    .param(subject)
                    .update();
            throw new IllegalStateException("the process engine is away");
        });

        outbox.deliver(10);

        assertThat(jdbc.sql("select count(*) from party where id = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void triesAgainAfterAPauseThatDoubles() {
        order();
        handler.during(() -> {
            throw new IllegalStateException("away");
        });

        assertThat(outbox.deliver(10)).isEqualTo(1);
        assertThat(outbox.deliver(10)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(outbox.deliver(10)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(outbox.deliver(10)).isZero();
        clock.advance(Duration.ofSeconds(1));
        handler.during(() -> {});
        assertThat(outbox.deliver(10)).isEqualTo(1);

        assertThat(handler.deliveries(subject)).containsExactly("payload");
    }

    @Test
    void givesUpVisiblyAfterTheLastAttemptAndCanBeToldToTryAgain() {
        order();
        handler.during(() -> {
            throw new IllegalStateException("broken for good");
        });

        for (int i = 1; i <= FailedDelivery.ATTEMPTS; i++) {
            outbox.deliver(10);
            clock.advance(FailedDelivery.pauseAfter(i));
        }

        assertThat(outbox.deliver(10)).isZero();
        assertThat(handler.givenUp()).containsExactly(subject);
        List<Outbox.GivenUp> givenUp = outbox.givenUp(10);
        assertThat(givenUp).hasSize(1);
        assertThat(givenUp.get(0).subject()).isEqualTo(subject);
        assertThat(givenUp.get(0).error()).contains("broken for good");

        handler.during(() -> {});
        assertThat(outbox.retry(givenUp.get(0).id())).isTrue();
        assertThat(outbox.deliver(10)).isEqualTo(1);
        assertThat(handler.deliveries(subject)).containsExactly("payload");
        assertThat(outbox.givenUp(10)).isEmpty();
    }

    @Test
    void keepsAnOrderThatNobodyCanDeliver() {
        transaction.executeWithoutResult(status -> outbox.order("unknown-kind", subject, "payload"));

        outbox.deliver(10);

        assertThat(jdbc.sql("select last_error from outbox where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .contains("unknown-kind");
    }

    @Test
    void deliversEachOrderOnceWhenSeveralNodesDeliver() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 200; i++) {
                outbox.order(RecordingHandler.KIND, subject, "p" + i);
            }
        });

        Parallel.Outcome<Integer> outcome = Parallel.run(4, 4, () -> outbox.deliver(1000));

        assertThat(outcome.failures()).isEmpty();
        assertThat(handler.deliveries(subject)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void skipsWhatAnotherNodeDeliversNow() throws Exception {
        order();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        handler.during(() -> {
            inside.countDown();
            goOn.await();
        });
        ExecutorService otherNode = Executors.newSingleThreadExecutor();
        Future<Integer> other = otherNode.submit(() -> outbox.deliver(1));
        inside.await();

        assertThat(outbox.deliver(10)).isZero();

        goOn.countDown();
        assertThat(other.get()).isEqualTo(1);
        otherNode.shutdown();
    }

    @Test
    void isToldAtTheCommit() throws Exception {
        OutboxDispatcher dispatcher = new OutboxDispatcher(outbox, signal);
        dispatcher.start();
        try {
            CountDownLatch delivered = new CountDownLatch(1);
            handler.during(delivered::countDown);

            order();

            assertThat(delivered.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            dispatcher.stop();
        }
        assertThat(handler.deliveries(subject)).containsExactly("payload");
    }

    private void order() {
        transaction.executeWithoutResult(status -> outbox.order(RecordingHandler.KIND, subject, "payload"));
    }
}
