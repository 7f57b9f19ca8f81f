package org.licet.processes.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Deployed;
import org.licet.processes.Incident;
import org.licet.processes.ModelReport;
import org.licet.processes.Outline;
import org.licet.processes.Passage;
import org.licet.processes.Processes;
import org.licet.processes.RefusedModel;
import org.licet.processes.lint.ModelLinter;
import org.licet.processes.model.DrawnNames;
import org.licet.processes.model.OutlineReader;

/** {@link Processes} on the locked engine; each kind of work is a class of its own. */
public final class CamundaProcesses implements Processes {
    private final LockedEngine engine;
    private final TryingOut tryingOut;
    private final Deploying deploying;
    private final Working working;
    private final Reading reading;
    private final Jobs jobs;

    public CamundaProcesses(LockedEngine engine) {
        this.engine = engine;
        this.tryingOut = new TryingOut(engine);
        this.deploying = new Deploying(engine);
        this.working = new Working(engine);
        this.reading = new Reading(engine);
        this.jobs = new Jobs(engine);
    }

    @Override
    public ModelReport lint(Map<String, byte[]> files) {
        ModelReport report = new ModelLinter(engine.steps().signatures()).lint(files);
        // the engine's parsers see only what the linter has passed
        return report.hasErrors()
                ? report
                : new ModelReport(
                        Stream.concat(report.findings().stream(), tryingOut.findings(files).stream())
                                .toList(),
                        report.inventory());
    }

    @Override
    public Deployed deploy(String packageId, int version, Map<String, byte[]> files) {
        ModelReport report = lint(files);
        if (report.hasErrors()) {
            throw new RefusedModel(report.findings());
        }
        return deploying.deploy(packageId, version, files);
    }

    @Override
    public CaseKey start(String definitionId, String businessKey, Map<String, @Nullable Object> scalars) {
        return working.start(definitionId, businessKey, scalars);
    }

    @Override
    public void assign(String taskId, @Nullable String assignee) {
        working.assign(taskId, assignee);
    }

    @Override
    public void complete(String taskId, Map<String, @Nullable Object> scalars) {
        working.complete(taskId, scalars);
    }

    @Override
    public boolean correlate(String instanceId, String message, Map<String, @Nullable Object> scalars) {
        return working.correlate(instanceId, message, scalars);
    }

    @Override
    public void cancel(String instanceId, String reason) {
        working.cancel(instanceId, reason);
    }

    @Override
    public List<Map<String, @Nullable Object>> decide(
            String deployment, String decisionId, Map<String, @Nullable Object> inputs) {
        return reading.decide(deployment, decisionId, inputs);
    }

    @Override
    public boolean answersWithMany(String deployment, String decisionId) {
        return reading.answersWithMany(deployment, decisionId);
    }

    @Override
    public @Nullable Object read(CaseKey key, String expression) {
        return reading.read(key, expression);
    }

    @Override
    public List<Incident> incidents(List<String> packageIds, @Nullable String afterId, int limit) {
        return jobs.incidents(packageIds, afterId, limit);
    }

    @Override
    public void retry(String incidentId) {
        jobs.retry(incidentId);
    }

    @Override
    public Passage passage(String instanceId) {
        return reading.passage(instanceId);
    }

    @Override
    public Passage ownPassage(String instanceId) {
        return reading.ownPassage(instanceId);
    }

    @Override
    public Optional<Outline> outline(byte[] file, String processId) {
        return OutlineReader.read(file, processId);
    }

    @Override
    public byte[] named(byte[] file, Map<String, String> names) {
        return DrawnNames.give(file, names);
    }

    @Override
    public int runDueJobs() {
        return jobs.runDue();
    }
}
