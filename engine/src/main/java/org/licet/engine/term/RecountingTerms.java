package org.licet.engine.term;

import java.time.LocalDate;
import java.util.List;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.calendar.CalendarWatch;
import org.licet.engine.record.Outbox;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/**
 * When a decree moves a day, running terms end by the calendar as it is now: a due day never stands on a day off. Goes
 * through them in small lots, each a transaction of its own that orders the next.
 */
@Component
class RecountingTerms implements CalendarWatch, OutboxHandler {

    static final String KIND = "recount-terms";
    private static final int LOT = 50;

    private final TermMapper terms;
    private final TermClock clock;
    private final CaseFiles files;
    private final Outbox outbox;

    RecountingTerms(TermMapper terms, TermClock clock, CaseFiles files, Outbox outbox) {
        this.terms = terms;
        this.clock = clock;
        this.files = files;
        this.outbox = outbox;
    }

    @Override
    public void changed(String calendar, LocalDate day) {
        outbox.order(KIND, calendar, "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param payload reference of the last file of the lot before */
    @Override
    public void deliver(String subject, String payload) {
        List<String> lot = terms.running(subject, payload, LOT);
        for (String application : lot) {
            ApplicationReference reference = new ApplicationReference(application);
            files.lock(reference);
            clock.recount(files.get(reference));
        }
        if (lot.size() == LOT) {
            outbox.order(KIND, subject, lot.get(LOT - 1));
        }
    }
}
