package org.licet.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process engine as the rest of the product sees it. Every call joins the caller's Spring transaction (one
 * transaction manager with our own tables) and opens one when there is none.
 */
public interface Processes {

    /** Lints BPMN and DMN files (path inside the package to bytes); never throws for what stands in them. */
    ModelReport lint(Map<String, byte[]> files);

    /**
     * Deploys the models of one package version under tenant {@code packageId}.
     *
     * @throws RefusedModel when the linter or the locked parser refuses them; nothing is deployed
     */
    Deployed deploy(String packageId, int version, Map<String, byte[]> files);

    /** Starts an instance by definition id and runs it to its first wait states. */
    CaseKey start(String definitionId, String businessKey, Map<String, @Nullable Object> scalars);

    /** @throws TaskGone when it does not exist (any more) */
    void assign(String taskId, @Nullable String assignee);

    /**
     * @throws TaskGone when it was completed or cancelled meanwhile, also by a parallel transaction
     */
    void complete(String taskId, Map<String, @Nullable Object> scalars);

    /**
     * Delivers a message to the instances of a case.
     *
     * @return whether some execution was waiting for it
     */
    boolean correlate(String instanceId, String message, Map<String, @Nullable Object> scalars);

    /** Ends an instance and all that it called. */
    void cancel(String instanceId, String reason);

    /**
     * Evaluates a decision of a deployment (FEEL).
     *
     * @return the matching rules' outputs, in rule order; empty when no rule matched
     */
    List<Map<String, @Nullable Object>> decide(
            String deployment, String decisionId, Map<String, @Nullable Object> inputs);

    /** Whether several rules of a decision may answer: hit policies RULE ORDER, and COLLECT without aggregation. */
    boolean answersWithMany(String deployment, String decisionId);

    /** Value of a condition or property path over the documents and variables of a case, as expressions see it. */
    @Nullable
    Object read(CaseKey key, String expression);

    /** Open incidents of these packages, oldest first, keyset-paged by id. */
    List<Incident> incidents(List<String> packageIds, @Nullable String afterId, int limit);

    /** Gives a failed job one more try. @throws IncidentGone */
    void retry(String incidentId);

    /** Element ids passed (completed or cancelled) and active in a case, for the view of where a file stands. */
    Passage passage(String instanceId);

    /** The same in the case's own drawing only, without what it has called. */
    Passage ownPassage(String instanceId);

    /** A process of a deployed model file as a list; empty when the file does not draw that process. */
    Optional<Outline> outline(byte[] file, String processId);

    /**
     * A deployed model file with other names on the drawing.
     *
     * @param names element id to name; what is not there keeps the name that it has
     */
    byte[] named(byte[] file, Map<String, String> names);

    /** Hand-driven: runs every job that is due now, including those that become due on the way; for tests, scenarios. */
    int runDueJobs();
}
