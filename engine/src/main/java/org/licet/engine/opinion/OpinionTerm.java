package org.licet.engine.opinion;

import java.time.Clock;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** Ordered for the end of an opinion's term; who comes after an answer, or second, finds nothing to do. */
@Component
class OpinionTerm implements OutboxHandler {

    static final String KIND = "opinion-end";

    private final OpinionMapper opinions;
    private final OpinionEnds ends;
    private final CaseFiles files;
    private final Clock clock;

    OpinionTerm(OpinionMapper opinions, OpinionEnds ends, CaseFiles files, Clock clock) {
        this.opinions = opinions;
        this.ends = ends;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param subject id of the opinion's task; @param payload reference of its file */
    @Override
    public void deliver(String subject, String payload) {
        files.lock(new ApplicationReference(payload));
        OpinionRow opinion = opinions.ofTask(subject);
        if (opinion != null && opinion.isDue(clock.instant())) {
            ends.end(opinion);
        }
    }
}
