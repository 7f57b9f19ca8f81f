package org.licet.engine.allotment;

import java.time.Instant;
import org.licet.engine.allotment.Competitions.CallClosed;
import org.licet.engine.application.FilingRule;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.Window;
import org.springframework.stereotype.Component;

/** Where a package awards in calls, nothing is filed outside an open one. */
@Component
class OpenCallRule implements FilingRule {

    private final CallMapper calls;

    OpenCallRule(CallMapper calls) {
        this.calls = calls;
    }

    @Override
    public void check(Description description, Instant at) {
        Allotment allotment = description.life().allotment();
        if (allotment == null || allotment.window() != Window.CALL || calls.openAt(allotment.key(), at) != null) {
            return;
        }
        CallRow next = calls.next(allotment.key(), at);
        CallRow told = next == null ? calls.last(allotment.key()) : next;
        throw new CallClosed(
                allotment.key(), told == null ? null : told.opensAt(), told == null ? null : told.closesAt());
    }
}
