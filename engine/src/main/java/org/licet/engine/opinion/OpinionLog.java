package org.licet.engine.opinion;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.CaseFile;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.stereotype.Component;

/** Writes what happens to opinions into the log of their file. */
@Component
class OpinionLog {

    private final EventLog log;
    private final Clock clock;

    OpinionLog(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void add(CaseFile file, OpinionRow opinion, String kind, String by, Map<String, String> more) {
        add(file, opinion, kind, by, null, more);
    }

    void add(
            CaseFile file,
            OpinionRow opinion,
            String kind,
            String by,
            @Nullable String task,
            Map<String, String> more) {
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("opinion", opinion.opinion());
        detail.put("agency", opinion.agency());
        log.append(new Event(
                file.version().packageId(), file.reference().value(), kind, clock.instant(), by, null, task, detail));
    }
}
