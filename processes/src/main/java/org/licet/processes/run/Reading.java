package org.licet.processes.run;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.HitPolicyEntry;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Passage;

/** Answers about cases and decisions; changes nothing. */
final class Reading {
    private static final Set<HitPolicy> MANY = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    private final LockedEngine engine;

    Reading(LockedEngine engine) {
        this.engine = engine;
    }

    List<Map<String, @Nullable Object>> decide(
            String deployment, String decisionId, Map<String, @Nullable Object> inputs) {
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            DmnDecision decision = decision(deployment, decisionId);
            DmnDecisionResult result =
                    engine.configuration().getDmnEngine().evaluateDecision(decision, Variables.fromMap(inputs));
            return result.getResultList().stream().map(Reading::plain).toList();
        });
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> rule) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        rule.forEach((name, value) -> plain.put(name, Plain.of(value)));
        return plain;
    }

    boolean answersWithMany(String deployment, String decisionId) {
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            if (!(decision(deployment, decisionId).getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
                return false;
            }
            HitPolicyEntry policy = table.getHitPolicyHandler().getHitPolicyEntry();
            return policy.getAggregator() == null && MANY.contains(policy.getHitPolicy());
        });
    }

    private DmnDecision decision(String deployment, String decisionId) {
        try {
            return (DmnDecision) engine.configuration()
                    .getDeploymentCache()
                    .findDeployedDecisionDefinitionByDeploymentAndKey(deployment, decisionId);
        } catch (ProcessEngineException e) {
            throw new IllegalArgumentException("no decision `" + decisionId + "` in deployment " + deployment, e);
        }
    }

    @Nullable
    Object read(CaseKey key, String expression) {
        String text = expression.strip();
        String whole = text.startsWith("${") && text.endsWith("}") ? text : "${" + text + "}";
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(key.instanceId());
            return engine.expressions().evaluate(whole, key, execution);
        });
    }

    Passage passage(String instanceId) {
        return passage(
                instanceId,
                "SELECT ACT_ID_, END_TIME_ FROM ACT_HI_ACTINST WHERE ROOT_PROC_INST_ID_ = ?",
                "SELECT E.ACT_ID_ FROM ACT_RU_EXECUTION P JOIN ACT_RU_EXECUTION E ON E.PROC_INST_ID_ = P.ID_"
                        + " WHERE P.ROOT_PROC_INST_ID_ = ? AND E.IS_ACTIVE_ = ? AND E.ACT_ID_ IS NOT NULL");
    }

    Passage ownPassage(String instanceId) {
        return passage(
                instanceId,
                "SELECT ACT_ID_, END_TIME_ FROM ACT_HI_ACTINST WHERE PROC_INST_ID_ = ?",
                "SELECT ACT_ID_ FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ = ? AND IS_ACTIVE_ = ?"
                        + " AND ACT_ID_ IS NOT NULL");
    }

    private Passage passage(String instanceId, String history, String running) {
        Set<String> passed = new HashSet<>();
        Set<String> active = new HashSet<>();
        engine.jdbc()
                .query(
                        history,
                        row -> {
                            (row.getTimestamp(2) == null ? active : passed).add(row.getString(1));
                        },
                        instanceId);
        // elements that wait for an asynchronous start have no history yet
        active.addAll(engine.jdbc().queryForList(running, String.class, instanceId, true));
        return new Passage(Set.copyOf(passed), Set.copyOf(active));
    }
}
