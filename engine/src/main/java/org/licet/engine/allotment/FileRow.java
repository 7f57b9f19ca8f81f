package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.CaseFile;

/**
 * A row of {@code allotment_file}: what one file holds, and where it stands.
 *
 * @param windowName fixed when the file was filed (a call) or reserved for the first time
 * @param slice {@code ""} until reserved or entered, and when the limit is not divided
 * @param amount that it holds; zero when nothing
 */
record FileRow(
        String application,
        String packageId,
        Instant filedAt,
        String allotmentKey,
        String windowName,
        String slice,
        BigDecimal amount,
        String holds,
        String ranking,
        @Nullable BigDecimal score,
        @Nullable Integer rankNumber,
        @Nullable Integer ordinal) {

    static final String NOTHING = "nothing";
    static final String RESERVED = "reserved";
    static final String USED = "used";

    static final String NONE = "none";
    static final String ENTERED = "entered";
    static final String PLACED = "placed";
    static final String WAITING = "waiting";
    static final String UNPLACED = "unplaced";
    static final String OUT = "out";

    static FileRow of(CaseFile file, String key, String window) {
        return new FileRow(
                file.reference().value(),
                file.version().packageId(),
                file.filedAt(),
                key,
                window,
                "",
                BigDecimal.ZERO,
                NOTHING,
                NONE,
                null,
                null,
                null);
    }

    boolean holdsSomething() {
        return !holds.equals(NOTHING);
    }

    boolean isReserved() {
        return holds.equals(RESERVED);
    }

    /** In a list from which others may move up, or to which it belongs. */
    boolean competes() {
        return ranking.equals(ENTERED) || ranking.equals(PLACED) || ranking.equals(WAITING);
    }

    FileRow holding(String how, BigDecimal newAmount) {
        return new FileRow(
                application,
                packageId,
                filedAt,
                allotmentKey,
                windowName,
                slice,
                newAmount,
                how,
                ranking,
                score,
                rankNumber,
                ordinal);
    }

    FileRow in(String newSlice) {
        return new FileRow(
                application,
                packageId,
                filedAt,
                allotmentKey,
                windowName,
                newSlice,
                amount,
                holds,
                ranking,
                score,
                rankNumber,
                ordinal);
    }

    FileRow standing(String newRanking) {
        return ranked(newRanking, score, rankNumber, ordinal);
    }

    FileRow ranked(
            String newRanking, @Nullable BigDecimal newScore, @Nullable Integer newRank, @Nullable Integer newOrdinal) {
        return new FileRow(
                application,
                packageId,
                filedAt,
                allotmentKey,
                windowName,
                slice,
                amount,
                holds,
                newRanking,
                newScore,
                newRank,
                newOrdinal);
    }
}
