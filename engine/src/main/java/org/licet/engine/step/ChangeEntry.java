package org.licet.engine.step;

import org.licet.engine.act.Acts.ChangingEntries;
import org.licet.engine.application.CaseFiles;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code changeEntry}: does to the entry what the file of an operation asks for. */
@Component
class ChangeEntry implements Step {

    private final ChangingEntries changes;
    private final CaseFiles files;

    ChangeEntry(ChangingEntries changes, CaseFiles files) {
        this.changes = changes;
        this.files = files;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.CHANGE_ENTRY;
    }

    @Override
    public void run(StepCall call) {
        changes.change(files.get(Inputs.reference(call)), false);
    }
}
