package org.licet.server.applicant.page;

import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.server.api.Refusal;
import org.springframework.stereotype.Component;

/** Files of those for whom the account may act. Clerks have pages of their own: here they find nothing of others. */
@Component
class OwnFiles {

    private final Applications applications;
    private final Mandates mandates;

    OwnFiles(Applications applications, Mandates mandates) {
        this.applications = applications;
        this.mandates = mandates;
    }

    /** 404 when there is no such file of theirs. */
    ApplicationView get(Actor by, String reference) {
        return find(by, reference).orElseThrow(Refusal::notFound);
    }

    Optional<ApplicationView> find(Actor by, String reference) {
        try {
            return applications
                    .find(by, new ApplicationReference(reference), null)
                    .filter(file -> mandates.of(by.login()).stream().anyMatch(party -> party.id()
                            .equals(file.applicant().id())));
        } catch (ReasonNeeded clerk) {
            return Optional.empty();
        }
    }
}
