package org.licet.processes.run;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.TaskGone;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Moves cases along. Whoever moves a case first takes a lock on the row of its root instance, so that people who act
 * on one case at once come one after the other and the later ones see what the first did, instead of colliding.
 */
final class Working {
    private final LockedEngine engine;

    Working(LockedEngine engine) {
        this.engine = engine;
    }

    private RuntimeService runtime() {
        return engine.engine().getRuntimeService();
    }

    private TaskService tasks() {
        return engine.engine().getTaskService();
    }

    CaseKey start(String definitionId, String businessKey, Map<String, @Nullable Object> scalars) {
        Map<String, @Nullable Object> variables = Scalars.of(scalars);
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            ProcessDefinitionEntity definition = definition(definitionId);
            ProcessInstance instance = runtime().startProcessInstanceById(definitionId, businessKey, variables);
            return new CaseKey(
                    definition.getTenantId(),
                    definition.getDeploymentId(),
                    businessKey,
                    instance.getProcessInstanceId());
        });
    }

    private ProcessDefinitionEntity definition(String id) {
        try {
            return engine.configuration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        } catch (ProcessEngineException e) {
            throw new IllegalArgumentException("no process definition `" + id + "`", e);
        }
    }

    void assign(String taskId, @Nullable String assignee) {
        onTask(taskId, () -> tasks().setAssignee(taskId, assignee));
    }

    void complete(String taskId, Map<String, @Nullable Object> scalars) {
        Map<String, @Nullable Object> variables = Scalars.of(scalars);
        onTask(taskId, () -> tasks().complete(taskId, variables));
    }

    private void onTask(String taskId, Runnable work) {
        inTransaction(() -> {
            List<String> roots = engine.jdbc()
                    .queryForList(
                            "SELECT E.ROOT_PROC_INST_ID_ FROM ACT_RU_TASK T"
                                    + " JOIN ACT_RU_EXECUTION E ON E.ID_ = T.PROC_INST_ID_ WHERE T.ID_ = ?",
                            String.class,
                            taskId);
            if (roots.isEmpty() || !lock(roots.get(0)) || !exists(taskId)) {
                throw new TaskGone(taskId);
            }
            try {
                work.run();
            } catch (NullValueException e) {
                throw new TaskGone(taskId);
            }
            return true;
        });
    }

    /** Read again under the lock: whoever held it before may have completed the task. */
    private boolean exists(String taskId) {
        return !engine.jdbc()
                .queryForList("SELECT ID_ FROM ACT_RU_TASK WHERE ID_ = ?", String.class, taskId)
                .isEmpty();
    }

    private boolean lock(String rootInstance) {
        return !engine.jdbc()
                .queryForList("SELECT ID_ FROM ACT_RU_EXECUTION WHERE ID_ = ? FOR UPDATE", String.class, rootInstance)
                .isEmpty();
    }

    boolean correlate(String instanceId, String message, Map<String, @Nullable Object> scalars) {
        Map<String, @Nullable Object> variables = Scalars.of(scalars);
        return inTransaction(() -> {
            boolean delivered = false;
            if (lock(instanceId)) {
                for (String execution : waiting(instanceId, message)) {
                    // a delivery may have ended what the next one was waiting in
                    if (waiting(instanceId, message).contains(execution)) {
                        runtime().messageEventReceived(message, execution, variables);
                        delivered = true;
                    }
                }
            }
            return delivered;
        });
    }

    private List<String> waiting(String instanceId, String message) {
        return engine.jdbc()
                .queryForList(
                        "SELECT S.EXECUTION_ID_ FROM ACT_RU_EVENT_SUBSCR S"
                                + " JOIN ACT_RU_EXECUTION E ON E.ID_ = S.PROC_INST_ID_"
                                + " WHERE E.ROOT_PROC_INST_ID_ = ? AND S.EVENT_TYPE_ = 'message' AND S.EVENT_NAME_ = ?"
                                + " ORDER BY S.CREATED_, S.ID_",
                        String.class,
                        instanceId,
                        message);
    }

    void cancel(String instanceId, String reason) {
        inTransaction(() -> {
            if (lock(instanceId)) {
                runtime().deleteProcessInstance(instanceId, reason);
            }
            return true;
        });
    }

    /** What jobs do at the same time takes no lock here: the loser's transaction is rolled back. */
    private boolean inTransaction(Supplier<Boolean> work) {
        try {
            return Boolean.TRUE.equals(engine.transactions().execute(status -> work.get()));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the case moved on meanwhile", e);
        }
    }
}
