package org.licet.engine.correction;

import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description.Unsupplied;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/** What happens when an applicant supplied nothing for as long as the term may stand still. */
@Component
class CorrectionCap implements OutboxHandler {

    static final String KIND = "correction-cap";

    /** Why a file lapses. */
    static final String LAPSE = "correction-not-supplied";

    private final CorrectionMapper corrections;
    private final OpenRequests requests;
    private final CaseFiles files;
    private final ClosingFiles closing;
    private final Catalogue catalogue;

    CorrectionCap(
            CorrectionMapper corrections,
            OpenRequests requests,
            CaseFiles files,
            ClosingFiles closing,
            Catalogue catalogue) {
        this.corrections = corrections;
        this.requests = requests;
        this.files = files;
        this.closing = closing;
        this.catalogue = catalogue;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        ApplicationReference reference = new ApplicationReference(payload);
        files.lock(reference);
        CorrectionRow open = corrections.open(payload);
        if (open == null || open.untilAt().isAfter(requests.now())) {
            return;
        }
        CaseFile file = files.get(reference);
        if (then(file) == Unsupplied.LAPSE) {
            requests.drop(payload, State.EXPIRED, Actor.SYSTEM.login());
            closing.lapse(reference, LAPSE);
        } else {
            CorrectionRow closed = open.closed(State.EXPIRED, Actor.SYSTEM.login(), requests.now(), null);
            requests.goOn(file, closed, null, open.untilAt(), Map.of());
        }
    }

    private Unsupplied then(CaseFile file) {
        return catalogue
                .version(file.version())
                .description()
                .termOf(file.operation())
                .suspension()
                .then();
    }
}
