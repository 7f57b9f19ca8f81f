package org.licet.engine.opinion;

import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Stage;
import org.springframework.stereotype.Component;

/** Says at which stage a file is that waits for other agencies; what is awaited from the applicant is said before. */
@Component
class AwaitedOpinions {

    private final OpinionMapper opinions;
    private final CaseFiles files;

    AwaitedOpinions(OpinionMapper opinions, CaseFiles files) {
        this.opinions = opinions;
        this.files = files;
    }

    void look(ApplicationReference reference) {
        CaseFile file = files.get(reference);
        boolean waits = opinions.of(reference.value()).stream().anyMatch(OpinionRow::isOpen);
        if (waits && (file.stage() == Stage.FILED || file.stage() == Stage.UNDER_EXAMINATION)) {
            files.moveTo(reference, Stage.AWAITING_OPINION, Actor.SYSTEM.login());
        } else if (!waits && file.stage() == Stage.AWAITING_OPINION) {
            files.moveTo(reference, Stage.UNDER_EXAMINATION, Actor.SYSTEM.login());
        }
    }
}
