package org.licet.engine.step;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code setStage}: says where a file stands; decisions have their own step. */
@Component
class SetStage implements Step {

    private static final Set<Stage> ALLOWED = EnumSet.of(
            Stage.UNDER_EXAMINATION,
            Stage.AWAITING_OPINION,
            Stage.AWAITING_APPLICANT,
            Stage.AWAITING_PAYMENT,
            Stage.AWAITING_SIGNATURE);

    private final CaseFiles files;

    SetStage(CaseFiles files) {
        this.files = files;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.SET_STAGE;
    }

    @Override
    public void run(StepCall call) {
        String key = new Inputs(call).text("stage");
        Stage stage = ALLOWED.stream()
                .filter(allowed -> allowed.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new PackageMistake("setStage: '" + key + "' is none of " + keys()));
        files.moveTo(Inputs.reference(call), stage, Actor.SYSTEM.login());
    }

    private static Set<String> keys() {
        return ALLOWED.stream().map(Stage::key).collect(Collectors.toCollection(TreeSet::new));
    }
}
