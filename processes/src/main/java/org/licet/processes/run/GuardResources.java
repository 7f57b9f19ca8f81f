package org.licet.processes.run;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.licet.processes.model.Feel;
import org.licet.processes.model.ModelXml;
import org.licet.processes.model.UnsafeModel;
import org.licet.processes.model.XmlNode;

/**
 * First of the deployers: no file reaches the engine's recursive, schema-loading parsers that is too large, too deep,
 * or not BPMN or DMN; and no decision in a language other than FEEL.
 */
final class GuardResources implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(GuardResources::check);
    }

    private static void check(ResourceEntity resource) {
        String name = resource.getName();
        XmlNode root;
        try {
            root = ModelXml.read(resource.getBytes());
        } catch (UnsafeModel e) {
            throw new ProcessEngineException(name + ":" + e.line() + ": " + e.getMessage(), e);
        }
        if (name.endsWith(".dmn")) {
            root.all().forEach(element -> checkDecision(name, element));
        } else if (!name.endsWith(".bpmn")) {
            throw new ProcessEngineException(name + ": only .bpmn and .dmn files are deployed");
        }
    }

    private static void checkDecision(String file, XmlNode element) {
        element.attributes().forEach((name, value) -> {
            boolean language = name.getLocalPart().equals("expressionLanguage");
            boolean location = name.getNamespaceURI().equals(XmlNode.XSI);
            if (location || language && !Feel.isFeel(value)) {
                throw new ProcessEngineException(file + ":" + element.line() + ": " + name.getLocalPart() + " `" + value
                        + "` is not allowed: decisions are written in FEEL");
            }
        });
        if (element.is("import") || element.is("functionDefinition")) {
            throw new ProcessEngineException(file + ":" + element.line() + ": <" + element.tag() + "> is not allowed");
        }
    }
}
