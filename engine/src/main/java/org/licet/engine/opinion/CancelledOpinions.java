package org.licet.engine.opinion;

import java.time.Instant;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.FileWatch;
import org.licet.engine.record.Outbox;
import org.licet.engine.task.GivenWork;
import org.springframework.stereotype.Component;

/** Asks nobody any more when a file is over, and nothing of before when it is examined again. */
@Component
class CancelledOpinions implements FileWatch {

    private final OpinionMapper opinions;
    private final AwaitedOpinions awaited;
    private final OpinionLog log;
    private final GivenWork work;
    private final Outbox outbox;

    CancelledOpinions(OpinionMapper opinions, AwaitedOpinions awaited, OpinionLog log, GivenWork work, Outbox outbox) {
        this.opinions = opinions;
        this.awaited = awaited;
        this.log = log;
        this.work = work;
        this.outbox = outbox;
    }

    /** The terms of opinions run on while the file's stands still; only now does it wait for them alone. */
    @Override
    public void answered(CaseFile file, Instant at) {
        awaited.look(file.reference());
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        cancel(file);
    }

    @Override
    public void closed(CaseFile file) {
        cancel(file);
    }

    @Override
    public void reopened(CaseFile file) {
        cancel(file);
    }

    private void cancel(CaseFile file) {
        opinions.of(file.reference().value()).stream()
                .filter(OpinionRow::isAnswerable)
                .forEach(opinion -> cancel(file, opinion));
    }

    /** What silence has said stays said. */
    private void cancel(CaseFile file, OpinionRow opinion) {
        work.takeBack(opinion.task());
        if (opinion.isOpen()) {
            OpinionRow cancelled = opinion.in(OpinionRow.CANCELLED, null);
            opinions.update(cancelled);
            outbox.withdraw(OpinionTerm.KIND, opinion.task());
            log.add(file, cancelled, "opinion-cancelled", Actor.SYSTEM.login(), Map.of());
        }
    }
}
