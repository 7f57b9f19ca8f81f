package org.licet.engine.allotment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments.CallStands;
import org.licet.engine.catalogue.LegalLife.Ties;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.stereotype.Component;

/** Ranks the files of a call that has closed, and ends its waiting list. Its callers hold the call. */
@Component
class Ranking {

    private final DeclaredLimits declared;
    private final CallMapper calls;
    private final FileMapper files;
    private final WaitingList waiting;
    private final FileNews news;
    private final EventLog log;
    private final Clock clock;

    Ranking(
            DeclaredLimits declared,
            CallMapper calls,
            FileMapper files,
            WaitingList waiting,
            FileNews news,
            EventLog log,
            Clock clock) {
        this.declared = declared;
        this.calls = calls;
        this.files = files;
        this.waiting = waiting;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    void rank(Actor by, CallRow call) {
        if (!call.state().equals(CallRow.OPEN)) {
            throw new CallStands("already-ranked", "the call is " + call.state());
        }
        if (!call.hasClosed(clock.instant())) {
            throw new CallStands("call-open", "the call closes at " + call.closesAt());
        }
        CallRow ranked = call.in(CallRow.RANKED);
        calls.update(ranked);
        List<FileRow> entered = files.standing(call.allotmentKey(), call.callName(), FileRow.ENTERED);
        TreeSet<String> slices = new TreeSet<>();
        entered.forEach(row -> slices.add(row.slice()));
        int ordinal = 0;
        for (String slice : slices) {
            ordinal = order(
                    entered.stream().filter(row -> row.slice().equals(slice)).toList(), ties(call), ordinal);
            waiting.moveUp(ranked, slice);
        }
        files.standing(call.allotmentKey(), call.callName(), FileRow.WAITING).forEach(news::ranked);
        tell(by, call, "call-ranked", entered.size());
    }

    private int order(List<FileRow> sorted, Ties ties, int after) {
        List<Integer> ranks = Ranks.of(
                sorted.stream().map(row -> Objects.requireNonNull(row.score())).toList(), ties);
        for (int place = 0; place < sorted.size(); place++) {
            FileRow row = sorted.get(place);
            files.update(row.ranked(FileRow.WAITING, row.score(), ranks.get(place), after + place + 1));
        }
        return after + sorted.size();
    }

    private Ties ties(CallRow call) {
        return declared.use(call.allotmentKey())
                .map(use -> use.allotment().ties())
                .orElse(Ties.EARLIEST);
    }

    void conclude(Actor by, CallRow call) {
        if (!call.isRanked()) {
            throw call.isConcluded()
                    ? new CallStands("concluded", "the call is concluded")
                    : new CallStands("not-ranked", "the call was not ranked yet");
        }
        calls.update(call.in(CallRow.CONCLUDED));
        List<FileRow> left = files.standing(call.allotmentKey(), call.callName(), FileRow.WAITING);
        for (FileRow row : left) {
            FileRow unplaced = row.standing(FileRow.UNPLACED);
            files.update(unplaced);
            news.ranked(unplaced);
        }
        tell(by, call, "call-concluded", left.size());
    }

    private void tell(Actor by, CallRow call, String kind, int count) {
        log.append(new Event(
                "allotment:" + call.allotmentKey(),
                call.callName(),
                kind,
                clock.instant(),
                by.login(),
                null,
                null,
                Map.of("files", Integer.toString(count))));
    }
}
