package org.licet.processes.run;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.licet.processes.Deployed;
import org.licet.processes.RefusedModel;

/** Puts the models of a package version into the engine; what its locked parsers refuse comes back as findings. */
final class Deploying {
    private final LockedEngine engine;

    Deploying(LockedEngine engine) {
        this.engine = engine;
    }

    Deployed deploy(String packageId, int version, Map<String, byte[]> files) {
        DeploymentBuilder builder = engine.engine()
                .getRepositoryService()
                .createDeployment()
                .name(packageId + " " + version)
                .tenantId(packageId);
        files.forEach((path, bytes) -> {
            if (path.endsWith(".bpmn") || path.endsWith(".dmn")) {
                builder.addInputStream(path, new ByteArrayInputStream(bytes));
            }
        });
        DeploymentWithDefinitions deployment = deployed(builder);
        Map<String, String> definitions = new HashMap<>();
        if (deployment.getDeployedProcessDefinitions() != null) {
            deployment
                    .getDeployedProcessDefinitions()
                    .forEach(definition -> definitions.put(definition.getKey(), definition.getId()));
        }
        return new Deployed(deployment.getId(), Map.copyOf(definitions));
    }

    private static DeploymentWithDefinitions deployed(DeploymentBuilder builder) {
        try {
            return builder.deployWithResult();
        } catch (ParseException e) {
            throw new RefusedModel(EngineFindings.of(e));
        } catch (ProcessEngineException e) {
            throw new RefusedModel(List.of(EngineFindings.of("", e)));
        }
    }
}
