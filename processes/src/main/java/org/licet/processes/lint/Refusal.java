package org.licet.processes.lint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What modelling tools offer and Licet refuses on purpose, with the reason and the way to do it instead. */
record Refusal(String code, String message) {

    private static final String CALL = "Only steps are called: camunda:delegateExpression=\"${step}\".";
    private static final String WAIT = " is not supported.";

    private static final Map<String, Refusal> ELEMENTS = Map.ofEntries(
            script("scriptTask"),
            script("script"),
            script("camunda:script"),
            Map.entry(
                    "businessRuleTask",
                    new Refusal(
                            "business-rule-task",
                            "Business rule tasks are refused: their tables see no documents. Use a service task with the"
                                    + " step `evaluate` and its input `decision`.")),
            Map.entry("camunda:executionListener", new Refusal("listener", "Listeners are refused. " + CALL)),
            Map.entry("camunda:taskListener", new Refusal("listener", "Listeners are refused. " + CALL)),
            Map.entry("camunda:connector", new Refusal("connector", "Connectors are refused. " + CALL)),
            Map.entry("camunda:field", new Refusal("field-injection", "Field injection is refused. " + CALL)),
            Map.entry(
                    "camunda:outputParameter",
                    new Refusal(
                            "output-parameter",
                            "Steps leave their results themselves; output parameters are refused.")),
            Map.entry(
                    "camunda:formData",
                    new Refusal("form-data", "Forms are files of the package: camunda:formKey=\"review\".")),
            Map.entry(
                    "camunda:failedJobRetryTimeCycle", new Refusal("retry-cycle", "Retries are set by the operator.")),
            Map.entry("import", new Refusal("import", "Nothing is imported into a model.")),
            Map.entry(
                    "task",
                    new Refusal("plain-task", "A task must say who does it: a user, service, send or receive task.")),
            Map.entry(
                    "manualTask", new Refusal("plain-task", "A manual task would be passed at once. Use a user task.")),
            Map.entry(
                    "humanPerformer",
                    new Refusal("assignment", "Tasks go to roles: camunda:candidateGroups=\"clerk\".")),
            Map.entry(
                    "potentialOwner",
                    new Refusal("assignment", "Tasks go to roles: camunda:candidateGroups=\"clerk\".")),
            Map.entry("signalEventDefinition", new Refusal("signal", "Signals cross applications; use a message.")),
            Map.entry(
                    "conditionalEventDefinition",
                    new Refusal("conditional-event", "A conditional event" + WAIT + " Use a gateway or a message.")),
            Map.entry("compensateEventDefinition", new Refusal("compensation", "Compensation" + WAIT)),
            Map.entry("transaction", new Refusal("compensation", "A transaction subprocess" + WAIT)),
            Map.entry(
                    "linkEventDefinition", new Refusal("link-event", "A link event" + WAIT + " Draw a sequence flow.")),
            Map.entry("complexGateway", new Refusal("complex-gateway", "A complex gateway" + WAIT)),
            Map.entry("adHocSubProcess", new Refusal("ad-hoc", "An ad-hoc subprocess" + WAIT)),
            Map.entry(
                    "standardLoopCharacteristics",
                    new Refusal("standard-loop", "A standard loop" + WAIT + " Use multi-instance or a gateway.")),
            Map.entry(
                    "businessKnowledgeModel",
                    new Refusal("knowledge-model", "Business knowledge models are not supported yet.")),
            Map.entry(
                    "functionDefinition", new Refusal("knowledge-model", "Functions are not supported in decisions.")));

    private static final Map<String, Refusal> ATTRIBUTES = Map.ofEntries(
            Map.entry("camunda:class", new Refusal("java-class", "Java classes are refused. " + CALL)),
            Map.entry("camunda:expression", new Refusal("expression-call", "camunda:expression is refused. " + CALL)),
            Map.entry(
                    "camunda:type",
                    new Refusal("external-task", "External, mail and shell tasks are refused. " + CALL)),
            Map.entry("camunda:topic", new Refusal("external-task", "External tasks are refused. " + CALL)),
            Map.entry("camunda:resource", new Refusal("resource", "Scripts from other files are refused.")),
            Map.entry(
                    "camunda:resultVariable", new Refusal("result-variable", "Steps leave their results themselves.")),
            Map.entry("scriptFormat", new Refusal("script", "Scripts are refused.")),
            Map.entry(
                    "camunda:decisionRef",
                    new Refusal("business-rule-task", "Decisions run through the step `evaluate`.")),
            Map.entry("camunda:variableMappingClass", new Refusal("java-class", "Java classes are refused.")),
            Map.entry(
                    "camunda:variableMappingDelegateExpression",
                    new Refusal("expression-call", "Use camunda:in and camunda:out.")),
            Map.entry("camunda:caseRef", new Refusal("case", "CMMN is not supported.")),
            Map.entry(
                    "camunda:assignee", new Refusal("assignment", "Clerks claim their tasks; name the role instead.")),
            Map.entry("camunda:candidateUsers", new Refusal("assignment", "Tasks go to roles, not to named users.")),
            Map.entry(
                    "camunda:dueDate",
                    new Refusal("due-date", "Legal time is the package's `term`, not a date of the task.")),
            Map.entry("camunda:followUpDate", new Refusal("due-date", "Legal time is the package's `term`.")),
            Map.entry("camunda:formRef", new Refusal("form-ref", "Forms are named by camunda:formKey.")),
            Map.entry("camunda:initiator", new Refusal("initiator", "Who applied is `application`, not a variable.")),
            Map.entry(
                    "camunda:businessKey",
                    new Refusal(
                            "business-key", "A called process has the reference of its case by itself; leave it out.")),
            Map.entry(
                    "xsi:schemaLocation",
                    new Refusal("schema-location", "schemaLocation is refused: nothing is fetched.")),
            Map.entry(
                    "xsi:noNamespaceSchemaLocation",
                    new Refusal("schema-location", "noNamespaceSchemaLocation is refused: nothing is fetched.")));

    private static Map.Entry<String, Refusal> script(String element) {
        return Map.entry(
                element,
                new Refusal(
                        "script",
                        "Scripts are refused. Use a step, a decision table, or a form with computed fields."));
    }

    static @Nullable Refusal ofElement(String name) {
        return ELEMENTS.get(name);
    }

    static @Nullable Refusal ofAttribute(String name) {
        return ATTRIBUTES.get(name);
    }
}
