package org.licet.server.operator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Allotments.Call;
import org.licet.engine.allotment.Allotments.Limit;
import org.licet.engine.allotment.Allotments.Window;
import org.licet.engine.allotment.Competitions.Ranked;

/** A window as everyone may see it. @param call null when the window is a time of the calendar */
record AllotmentJson(String key, String window, @Nullable CallJson call, List<SliceJson> limits) {

    static AllotmentJson of(Window it) {
        return new AllotmentJson(
                it.key(),
                it.name(),
                it.call() == null ? null : CallJson.of(it.call()),
                it.limits().stream().map(SliceJson::of).toList());
    }

    /** @param rankedAt when it ranks itself; @param state {@code open} until ranked, {@code ranked}, {@code concluded} */
    record CallJson(Instant opens, Instant closes, @Nullable Instant rankedAt, String state) {

        static CallJson of(Call it) {
            return new CallJson(it.opens(), it.closes(), it.ranksAt(), it.state());
        }
    }

    /** @param slice null when the limit is not divided */
    record SliceJson(@Nullable String slice, BigDecimal limit, BigDecimal reserved, BigDecimal used, BigDecimal left) {

        static SliceJson of(Limit it) {
            return new SliceJson(
                    it.slice().isEmpty() ? null : it.slice(), it.limit(), it.reserved(), it.used(), it.left());
        }
    }

    /** One limit in the list of all. */
    record LimitJson(
            String key,
            String window,
            @Nullable String slice,
            BigDecimal limit,
            BigDecimal reserved,
            BigDecimal used,
            BigDecimal left) {

        static LimitJson of(Limit it) {
            SliceJson slice = SliceJson.of(it);
            return new LimitJson(
                    it.key(), it.window(), slice.slice(), slice.limit(), slice.reserved(), slice.used(), slice.left());
        }
    }

    /** Nobody is named. @param outcome {@code placed}, {@code waiting}, {@code unplaced} */
    record RankedJson(@Nullable String slice, @Nullable Integer rank, BigDecimal score, String outcome) {

        static RankedJson of(Ranked it) {
            return new RankedJson(it.slice().isEmpty() ? null : it.slice(), it.rank(), it.score(), it.outcome());
        }
    }
}
