package org.licet.processes;

/**
 * One entry of the step library, implemented above this module and called by service and send tasks through
 * {@code camunda:delegateExpression="${name}"}. Runs inside the engine's transaction: the one of the call into
 * {@link Processes} that led to it, or, after {@code camunda:asyncBefore} and timers, one of its own.
 */
public interface Step {

    StepSignature signature();

    /**
     * @throws BusinessError to raise the BPMN error of that code
     * @throws RuntimeException anything else fails the job and, after its retries, becomes an incident
     */
    void run(StepCall call);
}
