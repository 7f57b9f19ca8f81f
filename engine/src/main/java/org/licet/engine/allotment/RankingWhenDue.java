package org.licet.engine.allotment;

import java.time.Clock;
import org.licet.engine.access.Actor;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** Ranks a call at the moment that was set for it, unless somebody did already. */
@Component
class RankingWhenDue implements OutboxHandler {

    static final String KIND = "rank-call";

    private final CallMapper calls;
    private final Ranking ranking;
    private final Clock clock;

    RankingWhenDue(CallMapper calls, Ranking ranking, Clock clock) {
        this.calls = calls;
        this.ranking = ranking;
        this.clock = clock;
    }

    static String subject(CallRow call) {
        return call.allotmentKey() + "/" + call.callName();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        String[] names = payload.split("/", 2);
        CallRow call = calls.lock(names[0], names[1]);
        if (call != null
                && call.state().equals(CallRow.OPEN)
                && call.ranksAt() != null
                && !call.ranksAt().isAfter(clock.instant())) {
            ranking.rank(Actor.SYSTEM, call);
        }
    }
}
