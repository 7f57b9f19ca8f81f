package org.licet.engine.application;

import java.time.Duration;
import org.licet.engine.record.Recurring;
import org.springframework.stereotype.Component;

/** Removes drafts and uploads that nobody came back for. */
@Component
class ExpiringUploads implements Recurring {

    private final Drafts drafts;
    private final Attachments attachments;

    ExpiringUploads(Drafts drafts, Attachments attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "expiring-uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        drafts.expire();
        attachments.expire();
    }
}
