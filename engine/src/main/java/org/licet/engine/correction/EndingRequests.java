package org.licet.engine.correction;

import org.licet.engine.access.Actor;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.FileWatch;
import org.springframework.stereotype.Component;

/** Nothing is asked any more of the applicant of a file that was decided or closed. */
@Component
class EndingRequests implements FileWatch {

    private final OpenRequests requests;

    EndingRequests(OpenRequests requests) {
        this.requests = requests;
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        end(file);
    }

    @Override
    public void closed(CaseFile file) {
        end(file);
    }

    @Override
    public void reopened(CaseFile file) {
        end(file);
    }

    private void end(CaseFile file) {
        requests.drop(file.reference().value(), State.ENDED, Actor.SYSTEM.login());
    }
}
