package org.licet.processes.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;
import org.licet.processes.BusinessError;
import org.licet.processes.expression.FactCache;

/** A task that calls a step of the library. */
final class StepBehavior extends TaskActivityBehavior {
    private final String step;
    private List<InputParameter> inputs = List.of();

    StepBehavior(String step) {
        this.step = step;
    }

    void takes(List<InputParameter> parameters) {
        inputs = List.copyOf(parameters);
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        LockedEngineConfiguration engine = (LockedEngineConfiguration) Context.getProcessEngineConfiguration();
        try {
            engine.steps().named(step).run(new EngineStepCall((ExecutionEntity) execution, evaluated(execution)));
        } catch (BusinessError error) {
            // not through executeWithErrorPropagation: it would let an error event catch any failure of the step
            BpmnExceptionHandler.propagateBpmnError(new BpmnError(error.code(), message(error)), execution);
            return;
        } finally {
            FactCache.current().forget();
        }
        leave(execution);
    }

    private Map<String, @Nullable Object> evaluated(ActivityExecution execution) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (InputParameter input : inputs) {
            values.put(input.getName(), input.getValueProvider().getValue(execution));
        }
        return values;
    }

    private static String message(BusinessError error) {
        return error.getMessage() == null ? error.code() : error.getMessage();
    }
}
