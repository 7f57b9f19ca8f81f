package org.licet.engine.operation;

import java.time.LocalDate;
import org.licet.engine.notification.Notices;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** The day after the last: the entry has expired. */
@Component
class Expired implements OutboxHandler {

    static final String KIND = "entry-expired";

    private final EndingEntries entries;

    Expired(EndingEntries entries) {
        this.entries = entries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        LocalDate last = LocalDate.parse(payload);
        entries.ending(subject, last).ifPresent(entry -> entries.say(entry, "expired", Notices.Kind.EXPIRED, last));
    }
}
