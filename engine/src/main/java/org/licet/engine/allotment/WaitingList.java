package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives free places to those who wait, in the order of the ranking. Its callers hold the call. */
@Component
class WaitingList {

    private final FileMapper files;
    private final Ledger ledger;
    private final FileNews news;

    WaitingList(FileMapper files, Ledger ledger, FileNews news) {
        this.files = files;
        this.ledger = ledger;
        this.news = news;
    }

    /** Who shares a rank moves up together or waits; nobody behind overtakes. Before the ranking nothing happens. */
    void moveUp(CallRow call, String slice) {
        if (!call.isRanked()) {
            return;
        }
        LimitRow limit = ledger.lock(call.allotmentKey(), call.callName(), slice);
        List<FileRow> next = next(call, slice);
        while (!next.isEmpty() && limit.left().compareTo(BigDecimal.valueOf(next.size())) >= 0) {
            for (FileRow row : next) {
                FileRow placed = row.standing(FileRow.PLACED);
                limit = ledger.reserve(limit, placed, BigDecimal.ONE);
                news.ranked(placed);
            }
            next = next(call, slice);
        }
    }

    private List<FileRow> next(CallRow call, String slice) {
        return files.nextWaiting(call.allotmentKey(), call.callName(), slice);
    }
}
