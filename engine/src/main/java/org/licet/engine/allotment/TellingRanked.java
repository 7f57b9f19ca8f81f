package org.licet.engine.allotment;

import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** Tells the process of a file where the file stands now; it has the message once, however often that changed. */
@Component
class TellingRanked implements OutboxHandler {

    static final String KIND = "tell-ranked";

    private static final String RANKED = "ranked";

    private final CaseFiles files;
    private final CaseProcess process;

    TellingRanked(CaseFiles files, CaseProcess process) {
        this.files = files;
        this.process = process;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        ApplicationReference reference = new ApplicationReference(payload);
        files.lock(reference);
        if (!files.get(reference).isOver()) {
            process.forget(reference, RANKED);
            process.tell(reference, RANKED);
        }
    }
}
