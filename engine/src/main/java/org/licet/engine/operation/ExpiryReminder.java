package org.licet.engine.operation;

import java.time.LocalDate;
import org.licet.engine.notification.Notices;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** Some time before the last day: the holder is reminded of it. */
@Component
class ExpiryReminder implements OutboxHandler {

    static final String KIND = "expiry-reminder";

    private final EndingEntries entries;

    ExpiryReminder(EndingEntries entries) {
        this.entries = entries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        LocalDate last = LocalDate.parse(payload);
        entries.ending(subject, last)
                .ifPresent(entry -> entries.say(entry, "expiry-reminder", Notices.Kind.EXPIRY_REMINDER, last));
    }
}
