package org.licet.server.scenario;

import java.util.List;
import java.util.Locale;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Asked;
import org.licet.server.scenario.Scenario.Operating;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks for an operation on the entry of a file. */
final class OperatingStep {

    private final DrivenEngine driven;

    OperatingStep(DrivenEngine driven) {
        this.driven = driven;
    }

    ApplicationReference operate(Operating step, ApplicationReference file) {
        IssuedEntry entry = driven.engine
                .get(CaseFiles.class)
                .entry(file)
                .orElseThrow(() -> new StepFailed("an entry to operate on", "the file has none"));
        return driven.engine
                .get(Operations.class)
                .ask(new Asked(
                        driven.actor(step.as()),
                        entry.registerId(),
                        entry.number(),
                        step.operation(),
                        step.data() == null ? JsonNodeFactory.instance.objectNode() : step.data(),
                        step.ground(),
                        step.note(),
                        List.of(),
                        null,
                        Locale.ENGLISH))
                .reference();
    }
}
