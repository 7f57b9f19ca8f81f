package org.licet.server.scenario;

import java.util.Locale;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.correction.Corrections;
import org.licet.server.scenario.Scenario.Correcting;
import tools.jackson.databind.JsonNode;

/** Supplies what an applicant was asked to remedy. */
final class CorrectingStep {

    private final DrivenEngine driven;
    private final FilingStep filing;

    CorrectingStep(DrivenEngine driven, FilingStep filing) {
        this.driven = driven;
        this.filing = filing;
    }

    void correct(Correcting step, ApplicationReference reference) {
        Actor actor = driven.actor(step.as());
        JsonNode filed = driven.engine.get(CaseFiles.class).data(reference);
        driven.engine
                .get(Corrections.class)
                .supply(new Corrections.Supply(
                        actor,
                        reference,
                        step.data() == null ? filed : FilingStep.merged(filed, step.data()),
                        filing.upload(actor, step.documents()),
                        null,
                        step.notes(),
                        Locale.ENGLISH));
    }
}
