package org.licet.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.licet.engine.record.EventLog.BrokenLink;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class EventLogTest {

    @Autowired
    EventLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String chain = "chain-" + UUID.randomUUID();

    @Test
    void writesOnlyInsideATransaction() {
        assertThatThrownBy(() -> log.append(event("A", Map.of()))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsWhatTheCallerRollsBack() {
        transaction.executeWithoutResult(status -> {
            log.append(event("A", Map.of()));
            status.setRollbackOnly();
        });

        assertThat(log.of(chain, "A")).isEmpty();
    }

    @Test
    void givesTheEventsOfASubjectBackInOrder() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("to", "granted");
        detail.put("from", "under-examination");
        Event first = event("A", detail);
        Event second = new Event(chain, "A", "decided", SettableClock.START, "clerk", "law 160", "task-1", Map.of());

        append(first);
        append(event("B", Map.of()));
        append(second);

        assertThat(log.of(chain, "A")).containsExactly(first, second);
    }

    @Test
    void findsNothingWrongInAnUntouchedChain() {
        sealed(5);

        assertThat(log.verify(chain)).isEmpty();
        assertThat(positions()).isEqualTo(5);
    }

    @Test
    void sealsAnEventThatCommitsLaterThanOnesWithHigherIds() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        Future<?> late = slow.submit(() -> transaction.executeWithoutResult(status -> {
            log.append(event("late", Map.of()));
            written.countDown();
            await(mayCommit);
        }));
        written.await();
        append(event("early", Map.of()));
        log.seal();
        assertThat(positions()).isEqualTo(1);

        mayCommit.countDown();
        late.get();
        slow.shutdown();
        log.seal();

        assertThat(jdbc.sql("select subject from event where chain = ? order by chain_position")
                        .param(chain)
                        .query(String.class)
                        .list())
                .containsExactly("early", "late");
        assertThat(jdbc.sql("select subject from event where chain = ? order by id")
                        .param(chain)
                        .query(String.class)
                        .list())
                .containsExactly("late", "early");
        assertThat(log.verify(chain)).isEmpty();
    }

    @Test
    void doesNotForkWhenSeveralNodesSealAndWriteAtOnce() {
        Parallel.Outcome<Integer> outcome = Parallel.run(8, 40, () -> {
            append(event("A", Map.of("n", "1")));
            return log.seal();
        });
        log.seal();

        assertThat(outcome.failures()).isEmpty();
        assertThat(positions()).isEqualTo(40);
        assertThat(log.verify(chain)).isEmpty();
    }

    @Test
    void namesAnEventWhoseFieldWasChanged() {
        sealed(3);

        jdbc.sql("update event set detail = replace(detail, 'value-2', 'value-9') where chain = ? and subject = 'S2'")
                .param(chain)
                .update();

        assertThat(log.verify(chain)).contains(new BrokenLink(chain, 2, "S2", "the value of \"field\" was changed"));
    }

    @Test
    void namesAnEventWhoseActorOrTimeWasChanged() {
        sealed(3);

        jdbc.sql("update event set actor = 'other' where chain = ? and chain_position = 3")
                .param(chain)
                .update();
        assertThat(brokenAt()).contains(3L);

        jdbc.sql("update event set happened_at = '2020-01-01 00:00:00' where chain = ? and chain_position = 2")
                .param(chain)
                .update();
        assertThat(brokenAt()).contains(2L);
    }

    @Test
    void namesTheEventAfterWhichOneWasChangedTogetherWithItsLink() {
        sealed(3);
        Map<String, Object> second = row(2);
        String forged = new EventMapper.EventRow(
                        null,
                        chain,
                        "S2",
                        "forged",
                        SettableClock.START,
                        "system",
                        null,
                        null,
                        text(second.get("detail")),
                        null,
                        null)
                .linkAfter((String) row(1).get("link"), 2);

        jdbc.sql("update event set kind = 'forged', link = ? where chain = ? and chain_position = 2")
                .params(forged, chain)
                .update();

        assertThat(brokenAt()).contains(3L);
    }

    @Test
    void namesThePlaceOfADeletedEvent() {
        sealed(4);

        jdbc.sql("delete from event where chain = ? and chain_position = 2")
                .param(chain)
                .update();

        assertThat(log.verify(chain)).contains(new BrokenLink(chain, 2, "", "the event at this place is missing"));
    }

    @Test
    void noticesThatTheLastEventsWereCutOff() {
        sealed(4);

        jdbc.sql("delete from event where chain = ? and chain_position > 2")
                .param(chain)
                .update();

        assertThat(log.verify(chain))
                .contains(new BrokenLink(chain, 3, "", "the chain ends here, but its head stands at 4"));
    }

    @Test
    void noticesThatAWholeChainWasDeleted() {
        sealed(2);

        jdbc.sql("delete from event where chain = ?").param(chain).update();

        assertThat(brokenAt()).contains(1L);
    }

    @Test
    void namesTheFirstOfTwoEventsThatChangedPlaces() {
        sealed(4);

        place(2, 99);
        place(3, 2);
        place(99, 3);

        assertThat(brokenAt()).contains(2L);
    }

    @Test
    void namesAnInsertedEvent() {
        sealed(3);
        place(3, 4);
        jdbc.sql("insert into event (chain, subject, kind, happened_at, actor, detail, chain_position, link) "
                        + "select chain, 'X', kind, happened_at, actor, detail, 3, link from event "
                        + "where chain = ? and chain_position = 2")
                .param(chain)
                .update();

        assertThat(brokenAt()).contains(3L);
    }

    @Test
    void noticesAnEventAddedAfterTheHead() {
        sealed(2);
        EventMapper.EventRow forged = new EventMapper.EventRow(
                null, chain, "X", "forged", SettableClock.START, "system", null, null, "{}", null, null);
        jdbc.sql("insert into event (chain, subject, kind, happened_at, actor, detail, chain_position, link) "
                        + "values (?, 'X', 'forged', '2026-03-02 07:00:00', 'system', '{}', 3, ?)")
                .params(chain, forged.linkAfter((String) row(2).get("link"), 3))
                .update();

        assertThat(log.verify(chain)).contains(new BrokenLink(chain, 3, "", "the chain goes on after its head"));
    }

    @Test
    void staysValidWhenAPersonalFieldIsErased() {
        append(event("A", Map.of("name", "Ion Rusu", "outcome", "grant")));
        log.seal();
        append(event("A", Map.of("name", "Ion Rusu")));

        int erased = log.erase(chain, "A", "name");
        log.seal();

        assertThat(erased).isEqualTo(2);
        assertThat(log.erase(chain, "A", "name")).isZero();
        assertThat(log.of(chain, "A").get(0).detail()).isEqualTo(Map.of("outcome", "grant"));
        assertThat(jdbc.sql("select detail from event where chain = ?")
                        .param(chain)
                        .query(String.class)
                        .list())
                .noneMatch(detail -> detail.contains("Ion Rusu"));
        assertThat(log.verify(chain)).isEmpty();
    }

    @Test
    void findsABrokenChainAmongAll() {
        sealed(2);
        jdbc.sql("update event set kind = 'other' where chain = ? and chain_position = 1")
                .param(chain)
                .update();

        assertThat(log.verify(null)).isPresent();

        jdbc.sql("delete from event where chain = ?").param(chain).update();
        jdbc.sql("delete from chain_head where chain = ?").param(chain).update();
    }

    private Event event(String subject, Map<String, String> detail) {
        return new Event(chain, subject, "filed", SettableClock.START, "system", null, null, detail);
    }

    private void append(Event event) {
        transaction.executeWithoutResult(status -> log.append(event));
    }

    private void sealed(int count) {
        for (int i = 1; i <= count; i++) {
            append(event("S" + i, Map.of("field", "value-" + i)));
        }
        log.seal();
    }

    private Optional<Long> brokenAt() {
        return log.verify(chain).map(BrokenLink::position);
    }

    private long positions() {
        return jdbc.sql("select count(chain_position) from event where chain = ?")
                .param(chain)
                .query(Long.class)
                .single();
    }

    private void place(int from, int to) {
        jdbc.sql("update event set chain_position = ? where chain = ? and chain_position = ?")
                .params(to, chain, from)
                .update();
    }

    private Map<String, Object> row(int position) {
        return jdbc.sql("select link, detail from event where chain = ? and chain_position = ?")
                .params(chain, position)
                .query((rows, i) ->
                        Map.<String, Object>of("link", rows.getString("link"), "detail", rows.getString("detail")))
                .single();
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
