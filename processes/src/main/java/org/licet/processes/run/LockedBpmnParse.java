package org.licet.processes.run;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine's parser with everything taken out that runs code or fetches something. The second wall behind the linter:
 * it knows what is forbidden, the linter what is allowed.
 */
final class LockedBpmnParse extends BpmnParse {
    private static final Pattern STEP = Pattern.compile("\\$\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of(
            "import",
            "scriptTask",
            "script",
            "businessRuleTask",
            "executionListener",
            "taskListener",
            "connector",
            "connectorId",
            "field",
            "conditionalEventDefinition",
            "conditionalFilter",
            "standardLoopCharacteristics",
            "outputParameter",
            "formData",
            "validation",
            "resource",
            "humanPerformer",
            "potentialOwner");
    private static final Map<String, String> FORBIDDEN_ATTRIBUTES = Map.ofEntries(
            Map.entry("class", "Java classes are not run"),
            Map.entry("expression", "only steps are called"),
            Map.entry("resource", "files are not loaded"),
            Map.entry("schemaLocation", "nothing is fetched"),
            Map.entry("noNamespaceSchemaLocation", "nothing is fetched"),
            Map.entry("scriptFormat", "scripts are not run"),
            Map.entry("variableMappingClass", "Java classes are not run"),
            Map.entry("variableMappingDelegateExpression", "only steps are called"),
            Map.entry("formHandlerClass", "Java classes are not run"),
            Map.entry("type", "external tasks, mail and shell do not exist here"),
            Map.entry("topic", "external tasks do not exist here"),
            Map.entry("caseRef", "CMMN does not exist here"),
            Map.entry("decisionRef", "decisions run through the step `evaluate`"),
            Map.entry("jobPriority", "jobs have no priorities"),
            Map.entry("taskPriority", "jobs have no priorities"),
            Map.entry("assignee", "clerks claim their tasks"),
            Map.entry("candidateUsers", "tasks go to roles"));

    LockedBpmnParse(BpmnParser parser) {
        super(parser);
    }

    /** The default of the engine is {@code all}: with it, deploying fetched the address of a foreign schemaLocation. */
    @Override
    protected String resolveAccessExternalSchemaProperty() {
        return "file,jar,nested";
    }

    @Override
    protected void parseRootElement() {
        refuse(rootElement);
        if (hasErrors()) {
            throwExceptionForErrors();
        }
        super.parseRootElement();
    }

    private void refuse(Element element) {
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            addError("<" + element.getTagName() + "> is not allowed", element);
        }
        for (String name : element.attributes()) {
            String local = name.substring(name.lastIndexOf(':') + 1);
            String reason = FORBIDDEN_ATTRIBUTES.get(local);
            boolean xsiType = local.equals("type") && !isEngineAttribute(element, local);
            if (reason != null && !xsiType) {
                addError("the attribute `" + local + "` is not allowed: " + reason, element);
            }
        }
        element.elements().forEach(this::refuse);
    }

    private static boolean isEngineAttribute(Element element, String local) {
        return element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, local) != null;
    }

    /** Service and send tasks, and throwing message events: a step by its exact name, never an expression to evaluate. */
    @Override
    public void parseServiceTaskLike(
            ActivityImpl activity, String elementName, Element element, Element properties, ScopeImpl scope) {
        String delegate = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, PROPERTYNAME_DELEGATE_EXPRESSION, "");
        Matcher step = STEP.matcher(delegate);
        if (step.matches()) {
            activity.setActivityBehavior(new StepBehavior(step.group(1)));
        } else {
            addError("camunda:delegateExpression must be ${step}, not `" + delegate + "`", element, activity.getId());
        }
    }

    /** Input parameters are evaluated for the step; they do not become process variables. */
    @Override
    protected void parseActivityInputOutput(Element element, ActivityImpl activity) {
        Element extensions = element.element("extensionElements");
        if (extensions == null) {
            return;
        }
        try {
            IoMapping mapping = BpmnParseUtil.parseInputOutput(extensions);
            if (mapping == null) {
                return;
            }
            if (activity.getActivityBehavior() instanceof StepBehavior behavior) {
                behavior.takes(mapping.getInputParameters());
            } else {
                addError("camunda:inputOutput is only for tasks that call a step", element, activity.getId());
            }
        } catch (BpmnParseException e) {
            addError(e, activity.getId());
        }
    }
}
