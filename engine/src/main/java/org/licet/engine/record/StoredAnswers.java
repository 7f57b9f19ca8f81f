package org.licet.engine.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.AnswerMapper.AnswerRow;
import org.licet.engine.record.AnswerMapper.RequestKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers in the database. The key is claimed by an insert at the beginning of the work's transaction: parallel calls
 * wait at their own insert, then find the answer, or, when the work failed and nothing is stored, one of them tries.
 */
@Service
class StoredAnswers implements OnceOnly, Recurring {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final int TRIES = 100;
    private static final int BATCH = 1000;
    private static final int KEY_LENGTH = 200;

    private final AnswerMapper answers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoredAnswers(AnswerMapper answers, Clock clock, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Answer run(String login, String endpoint, @Nullable String key, String fingerprint, Supplier<Answer> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("OnceOnly opens its own transaction");
        }
        if (key == null) {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        }
        if (key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("the key is longer than " + KEY_LENGTH + " characters");
        }
        RequestKey request = new RequestKey(login, endpoint, key);
        for (int i = 0; i < TRIES; i++) {
            AnswerRow given = answers.find(request, notBefore());
            if (given != null) {
                return repeat(given, fingerprint, key);
            }
            try {
                return Objects.requireNonNull(transaction.execute(status -> first(request, fingerprint, work)));
            } catch (ClaimLost e) {
                // Another call has claimed the key and is done: look again.
            }
        }
        throw new IllegalStateException("the key " + key + " could not be claimed");
    }

    private static Answer repeat(AnswerRow given, String fingerprint, String key) {
        if (!given.fingerprint().equals(fingerprint)) {
            throw new KeyReused(key);
        }
        return new Answer(given.status(), given.location(), given.body(), true);
    }

    private Answer first(RequestKey request, String fingerprint, Supplier<Answer> work) {
        try {
            answers.deleteExpired(request, notBefore());
            answers.claim(request, fingerprint, clock.instant());
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
            // A duplicate; or a deadlock of several that waited for a claim which was rolled back.
            throw new ClaimLost(e);
        }
        Answer answer = work.get();
        answers.answer(request, answer);
        return answer;
    }

    private Instant notBefore() {
        return clock.instant().minus(LIFE);
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets keys that are older than 7 days. */
    @Override
    public void run() {
        int gone;
        do {
            gone = answers.expire(notBefore(), BATCH);
        } while (gone == BATCH);
    }

    private static final class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClaimLost(RuntimeException cause) {
            super(cause);
        }
    }
}
