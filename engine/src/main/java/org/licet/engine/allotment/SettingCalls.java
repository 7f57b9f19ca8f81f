package org.licet.engine.allotment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments.CallStands;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.allotment.Allotments.WrongSetting;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.Window;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;

/** Opens calls and moves their moments, as long as nothing was ranked. */
@Component
class SettingCalls {

    private final CallMapper calls;
    private final Outbox outbox;
    private final EventLog log;
    private final Clock clock;

    SettingCalls(CallMapper calls, Outbox outbox, EventLog log, Clock clock) {
        this.calls = calls;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    /** @return the call, held; null when the window is no call */
    @Nullable
    CallRow set(Actor by, Allotment allotment, String name, Setting setting) {
        if (allotment.window() != Window.CALL) {
            return null;
        }
        CallRow before = calls.lock(allotment.key(), name);
        CallRow after = merged(before, allotment.key(), name, setting);
        if (after.equals(before)) {
            return after;
        }
        check(before, after);
        if (before == null) {
            calls.insert(after);
        } else {
            calls.update(after);
        }
        orderRanking(after);
        tell(by, after);
        return after;
    }

    private static CallRow merged(@Nullable CallRow before, String key, String name, Setting setting) {
        return new CallRow(
                key,
                name,
                either(setting.opens(), before == null ? null : before.opensAt(), "opens"),
                either(setting.closes(), before == null ? null : before.closesAt(), "closes"),
                setting.ranksAt() == null && before != null ? before.ranksAt() : setting.ranksAt(),
                before == null ? CallRow.OPEN : before.state());
    }

    private static Instant either(@Nullable Instant given, @Nullable Instant standing, String member) {
        Instant moment = given == null ? standing : given;
        if (moment == null) {
            throw new WrongSetting(member, "say when the call opens and closes");
        }
        return moment;
    }

    private void check(@Nullable CallRow before, CallRow after) {
        if (before != null && !before.state().equals(CallRow.OPEN)) {
            throw new CallStands("already-ranked", "the call is " + before.state());
        }
        if (!after.opensAt().isBefore(after.closesAt())) {
            throw new WrongSetting("closes", "a call closes after it opens");
        }
        if (after.ranksAt() != null && after.ranksAt().isBefore(after.closesAt())) {
            throw new WrongSetting("rankedAt", "a call is ranked when it has closed");
        }
        CallRow other = calls.overlapping(after);
        if (other != null) {
            throw new CallStands("calls-overlap", "'" + other.callName() + "' is open at the same time");
        }
    }

    private void orderRanking(CallRow call) {
        String subject = RankingWhenDue.subject(call);
        outbox.withdraw(RankingWhenDue.KIND, subject);
        if (call.ranksAt() != null) {
            outbox.orderFor(call.ranksAt(), RankingWhenDue.KIND, subject, subject);
        }
    }

    private void tell(Actor by, CallRow call) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("opens", call.opensAt().toString());
        detail.put("closes", call.closesAt().toString());
        if (call.ranksAt() != null) {
            detail.put("ranks", call.ranksAt().toString());
        }
        log.append(new Event(
                "allotment:" + call.allotmentKey(),
                call.callName(),
                "call-set",
                clock.instant(),
                by.login(),
                null,
                null,
                detail));
    }
}
