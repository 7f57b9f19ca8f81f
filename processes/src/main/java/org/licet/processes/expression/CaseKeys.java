package org.licet.processes.expression;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;

/** Which case an execution works on: called processes belong to the case of their root. */
public final class CaseKeys {

    private CaseKeys() {}

    public static CaseKey of(ExecutionEntity execution) {
        ProcessDefinitionEntity definition = execution.getProcessDefinition();
        return new CaseKey(
                definition.getTenantId(),
                definition.getDeploymentId(),
                execution.getProcessInstance().getBusinessKey(),
                execution.getRootProcessInstanceId());
    }

    static @Nullable CaseKey of(VariableScope scope) {
        if (scope instanceof ExecutionEntity execution) {
            return of(execution);
        }
        return scope instanceof TaskEntity task && task.getExecution() != null ? of(task.getExecution()) : null;
    }
}
