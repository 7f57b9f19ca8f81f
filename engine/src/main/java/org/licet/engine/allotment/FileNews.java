package org.licet.engine.allotment;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;

/** Says in a file's record what it was given or lost. */
@Component
class FileNews {

    private final EventLog log;
    private final Outbox outbox;
    private final Clock clock;

    FileNews(EventLog log, Outbox outbox, Clock clock) {
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of an amount: {@code reserved}, {@code consumed}, {@code released}. */
    void amount(FileRow file, String kind) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("key", file.allotmentKey());
        detail.put("window", file.windowName());
        detail.put("amount", Amounts.text(file.amount()));
        if (!file.slice().isEmpty()) {
            detail.put("slice", file.slice());
        }
        append(file, kind, detail);
    }

    void entered(FileRow file) {
        append(file, "entered-ranking", Map.of("call", file.windowName(), "score", score(file)));
    }

    /** The process hears of it after the commit: whoever ranks holds the call, and must not wait for files. */
    void ranked(FileRow file) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("call", file.windowName());
        detail.put("outcome", file.ranking());
        if (file.rankNumber() != null) {
            detail.put("rank", file.rankNumber().toString());
        }
        append(file, "ranked", detail);
        outbox.order(TellingRanked.KIND, file.application(), file.application());
    }

    private static String score(FileRow file) {
        return file.score() == null ? "" : Amounts.text(file.score());
    }

    private void append(FileRow file, String kind, Map<String, String> detail) {
        log.append(new Event(
                file.packageId(), file.application(), kind, clock.instant(), Actor.SYSTEM.login(), null, null, detail));
    }
}
