package org.licet.engine.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ReadMapper.ReadRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredReadLog implements ReadLog {

    private final ReadMapper reads;
    private final Clock clock;

    StoredReadLog(ReadMapper reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Actor by, ApplicationReference reference, String reason, @Nullable String taskId, String what) {
        reads.insert(new ReadRecord(reference.value(), by.login(), reason, taskId, what, clock.instant()));
    }
}
