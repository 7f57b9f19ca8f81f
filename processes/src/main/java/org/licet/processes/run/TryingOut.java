package org.licet.processes.run;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.licet.processes.ModelFinding;

/** Lets the engine's locked parsers read files that the linter has passed, without deploying anything. */
final class TryingOut {
    private final LockedEngine engine;

    TryingOut(LockedEngine engine) {
        this.engine = engine;
    }

    List<ModelFinding> findings(Map<String, byte[]> files) {
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            List<ModelFinding> findings = new ArrayList<>();
            new TreeMap<>(files).forEach((path, bytes) -> {
                try {
                    if (path.endsWith(".bpmn")) {
                        process(path, bytes);
                    } else if (path.endsWith(".dmn")) {
                        decision(bytes);
                    }
                } catch (ParseException e) {
                    findings.addAll(EngineFindings.of(e));
                } catch (RuntimeException e) {
                    findings.add(EngineFindings.of(path, e));
                }
            });
            return findings;
        });
    }

    private void process(String path, byte[] bytes) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId("tried-out");
        LockedEngineConfiguration configuration = engine.configuration();
        BpmnParser parser = new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory());
        parser.getParseListeners().addAll(configuration.getCustomPostBPMNParseListeners());
        parser.createParse()
                .sourceInputStream(new ByteArrayInputStream(bytes))
                .deployment(deployment)
                .name(path)
                .execute();
    }

    private void decision(byte[] bytes) {
        engine.configuration()
                .getDmnEngineConfiguration()
                .getTransformer()
                .createTransform()
                .modelInstance(new ByteArrayInputStream(bytes))
                .transformDecisionRequirementsGraph();
    }
}
