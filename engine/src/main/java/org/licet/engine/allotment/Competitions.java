package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.record.Page;

/**
 * Places given by rank: files enter with a score while their call is open or after, are ranked when it has closed, and
 * wait for places that others give up until the call is concluded. Nobody has more places than the limit, also when
 * many act at once.
 */
public interface Competitions {

    /**
     * Registers a file with its score; again before the ranking, with another. After the ranking it goes to the end of the
     * waiting list.
     *
     * @param score null to take what the package's decision worked out
     * @throws org.licet.engine.catalogue.PackageMistake when the package has no competition, or there is no score
     */
    void enter(ApplicationReference reference, @Nullable BigDecimal score);

    /**
     * @throws Allotments.UnknownAllotment also when the actor may not
     * @throws Allotments.CallStands when it has not closed, or was ranked already
     * @throws Reserving.LimitNotSet when nobody said how many places there are
     */
    void rank(Actor by, String key, String call);

    /**
     * Ends the waiting list.
     *
     * @throws Allotments.UnknownAllotment also when the actor may not
     * @throws Allotments.CallStands when it was not ranked, or is concluded already
     */
    void conclude(Actor by, String key, String call);

    /** The ranked, without names or references, in order. @throws Allotments.UnknownAllotment */
    Page<Ranked> ranking(String key, String call, @Nullable String after, int limit);

    /** Where a file stands; who may know is the caller's matter. Empty when it is in no competition, or not yet. */
    Optional<Ranked> of(ApplicationReference reference);

    /**
     * @param outcome {@code entered}, {@code placed}, {@code waiting}, {@code unplaced}, {@code out}
     * @param rank null before the ranking
     */
    record Ranked(String slice, String outcome, @Nullable Integer rank, BigDecimal score) {}

    /** Nothing can be filed now. @param opens of the next call, else of the last; null when there is none */
    final class CallClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Instant opens;
        private final transient @Nullable Instant closes;

        public CallClosed(String key, @Nullable Instant opens, @Nullable Instant closes) {
            super("no call of '" + key + "' is open");
            this.opens = opens;
            this.closes = closes;
        }

        public @Nullable Instant opens() {
            return opens;
        }

        public @Nullable Instant closes() {
            return closes;
        }
    }
}
