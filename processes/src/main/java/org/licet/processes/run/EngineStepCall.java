package org.licet.processes.run;

import java.util.Collections;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.StepCall;
import org.licet.processes.expression.CaseKeys;

/** A step's view of the execution that calls it. */
final class EngineStepCall implements StepCall {
    private final ExecutionEntity execution;
    private final CaseKey caseKey;
    private final String elementId;
    private final Map<String, @Nullable Object> inputs;

    EngineStepCall(ExecutionEntity execution, Map<String, @Nullable Object> inputs) {
        this.execution = execution;
        this.caseKey = CaseKeys.of(execution);
        this.elementId = execution.getActivityId();
        this.inputs = Collections.unmodifiableMap(inputs);
    }

    @Override
    public CaseKey caseKey() {
        return caseKey;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public Map<String, @Nullable Object> inputs() {
        return inputs;
    }

    @Override
    public void set(String name, @Nullable Object scalar) {
        execution.setVariable(name, Scalars.of(name, scalar));
    }
}
