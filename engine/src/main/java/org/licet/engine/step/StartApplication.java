package org.licet.engine.step;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Json;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.dependent.Dependents;
import org.licet.engine.dependent.OnCancel;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.springframework.stereotype.Component;

/** {@code startApplication}: files another authorization for the applicant; its outcome comes as a message. */
@Component
class StartApplication implements Step {

    private final Dependents dependents;

    StartApplication(Dependents dependents) {
        this.dependents = dependents;
    }

    @Override
    public StepSignature signature() {
        return SupportedSteps.START_APPLICATION;
    }

    @Override
    public void run(StepCall call) {
        Inputs inputs = new Inputs(call);
        dependents.start(new Dependents.Order(
                Inputs.reference(call),
                call.elementId(),
                inputs.text("authorization"),
                Json.treeOf(answered(inputs.map("data"))),
                documents(inputs.map("documents")),
                onCancel(inputs.optionalText("onCancel"))));
    }

    /** What was not answered here is not answered there. */
    private static Map<String, Object> answered(@Nullable Map<String, @Nullable Object> data) {
        Map<String, Object> answered = new TreeMap<>();
        if (data != null) {
            data.forEach((field, value) -> {
                if (value != null) {
                    answered.put(field, value);
                }
            });
        }
        return answered;
    }

    private static Map<String, String> documents(@Nullable Map<String, @Nullable Object> given) {
        Map<String, String> documents = new TreeMap<>();
        answered(given)
                .forEach((target, source) ->
                        documents.put(target, source.toString().strip()));
        return documents;
    }

    private static OnCancel onCancel(@Nullable String key) {
        String given = Objects.requireNonNullElse(key, OnCancel.WITHDRAW.key());
        return OnCancel.of(given)
                .orElseThrow(() ->
                        new PackageMistake("startApplication: onCancel '" + given + "' is none of " + OnCancel.keys()));
    }
}
