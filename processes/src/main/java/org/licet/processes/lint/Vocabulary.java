package org.licet.processes.lint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The elements of a file kind: which children and attributes each may have. An attribute is written {@code name},
 * or {@code camunda:name}. Read from lines of {@code element: children / attributes}.
 */
final class Vocabulary {

    /** What may stand in and at an element. */
    record Rule(Set<String> children, Set<String> attributes) {}

    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    private Vocabulary(String text, Map<String, String> groups) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("[:/](?:\\s+|$)", -1);
            String[] elements = parts[0].strip().split("\\s+");
            Rule rule = new Rule(words(parts[1], groups), words(parts[2], groups));
            for (String element : elements) {
                rules.put(element, rule);
                names.add(element);
            }
        });
    }

    private static Set<String> words(String text, Map<String, String> groups) {
        Set<String> words = new TreeSet<>();
        Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    String group = groups.get(word);
                    if (group == null) {
                        words.add(word);
                    } else {
                        words.addAll(words(group, groups));
                    }
                });
        return words;
    }

    Rule rule(String element) {
        return rules.getOrDefault(element, new Rule(Set.of(), Set.of()));
    }

    boolean knows(String element) {
        return rules.containsKey(element);
    }

    Set<String> names() {
        return names;
    }

    static final Vocabulary BPMN = new Vocabulary(
            """
            definitions: process message error escalation collaboration category extensionElements documentation / id name targetNamespace exporter exporterVersion
            process: NODES laneSet documentation extensionElements sequenceFlow ARTIFACTS / id name isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag camunda:isStartableInTasklist
            subProcess: NODES COMMON sequenceFlow ARTIFACTS laneSet multiInstanceLoopCharacteristics / id name triggeredByEvent default JOBS
            startEvent: COMMON messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition / id name isInterrupting parallelMultiple JOBS
            endEvent: COMMON messageEventDefinition errorEventDefinition escalationEventDefinition terminateEventDefinition / id name JOBS
            intermediateCatchEvent: COMMON messageEventDefinition timerEventDefinition / id name parallelMultiple JOBS
            intermediateThrowEvent: COMMON escalationEventDefinition / id name JOBS
            boundaryEvent: COMMON messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition / id name attachedToRef cancelActivity parallelMultiple JOBS
            userTask: COMMON multiInstanceLoopCharacteristics / id name default JOBS camunda:formKey camunda:candidateGroups
            serviceTask sendTask: COMMON multiInstanceLoopCharacteristics / id name default JOBS camunda:delegateExpression
            receiveTask: COMMON multiInstanceLoopCharacteristics / id name default messageRef JOBS
            callActivity: COMMON multiInstanceLoopCharacteristics / id name default calledElement JOBS camunda:calledElementBinding
            exclusiveGateway inclusiveGateway: COMMON / id name default gatewayDirection JOBS
            parallelGateway: COMMON / id name gatewayDirection JOBS
            eventBasedGateway: COMMON / id name gatewayDirection eventGatewayType instantiate JOBS
            sequenceFlow: documentation extensionElements conditionExpression / id name sourceRef targetRef
            conditionExpression timeDate timeDuration timeCycle loopCardinality completionCondition:  / id xsi:type
            multiInstanceLoopCharacteristics: loopCardinality completionCondition extensionElements / id isSequential camunda:collection camunda:elementVariable JOBS
            messageEventDefinition: extensionElements / id messageRef camunda:delegateExpression
            timerEventDefinition: timeDate timeDuration timeCycle / id
            errorEventDefinition:  / id errorRef camunda:errorCodeVariable camunda:errorMessageVariable
            escalationEventDefinition:  / id escalationRef camunda:escalationCodeVariable
            terminateEventDefinition:  / id
            message: documentation extensionElements / id name
            error: documentation extensionElements / id name errorCode camunda:errorMessage
            escalation: documentation extensionElements / id name escalationCode
            laneSet childLaneSet: lane / id name
            lane: flowNodeRef childLaneSet documentation extensionElements / id name
            flowNodeRef incoming outgoing:  /
            documentation:  / id textFormat
            collaboration: participant messageFlow ARTIFACTS documentation extensionElements / id name isClosed
            participant: documentation extensionElements / id name processRef
            messageFlow: documentation extensionElements / id name sourceRef targetRef messageRef
            textAnnotation: text documentation extensionElements / id textFormat
            text:  /
            association: documentation extensionElements / id sourceRef targetRef associationDirection
            group: documentation extensionElements / id categoryValueRef
            category: categoryValue / id name
            categoryValue:  / id value
            extensionElements: camunda:inputOutput camunda:in camunda:out /
            camunda:inputOutput: camunda:inputParameter /
            camunda:inputParameter: camunda:list camunda:map / name
            camunda:list: camunda:value camunda:list camunda:map /
            camunda:map: camunda:entry /
            camunda:entry: camunda:list camunda:map / key
            camunda:value:  /
            camunda:in camunda:out:  / source sourceExpression target variables
            """,
            Map.of(
                    "NODES",
                    "startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent userTask serviceTask"
                            + " sendTask receiveTask callActivity subProcess exclusiveGateway inclusiveGateway"
                            + " parallelGateway eventBasedGateway",
                    "COMMON",
                    "documentation extensionElements incoming outgoing",
                    "ARTIFACTS",
                    "textAnnotation association group",
                    "JOBS",
                    "camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:modelerTemplate"
                            + " camunda:modelerTemplateVersion"));

    static final Vocabulary DMN = new Vocabulary(
            """
            definitions: decision inputData knowledgeSource textAnnotation association description extensionElements / id name namespace exporter exporterVersion expressionLanguage typeLanguage
            decision: variable decisionTable literalExpression informationRequirement authorityRequirement description question allowedAnswers extensionElements / id name label camunda:historyTimeToLive camunda:versionTag
            variable:  / id name typeRef
            decisionTable: input output rule annotation description extensionElements / id hitPolicy aggregation preferredOrientation outputLabel typeRef
            input: inputExpression inputValues description extensionElements / id label camunda:inputVariable biodi:width
            inputExpression: text description / id typeRef expressionLanguage
            inputValues outputValues defaultOutputEntry inputEntry outputEntry: text description extensionElements / id expressionLanguage typeRef
            output: outputValues defaultOutputEntry description extensionElements / id label name typeRef biodi:width
            rule: inputEntry outputEntry annotationEntry description extensionElements / id
            annotation:  / id name
            annotationEntry: text / id
            literalExpression: text description / id typeRef expressionLanguage
            informationRequirement: requiredDecision requiredInput / id
            authorityRequirement: requiredDecision requiredInput requiredAuthority / id
            requiredDecision requiredInput requiredAuthority:  / href
            inputData: variable description extensionElements / id name
            knowledgeSource: type authorityRequirement description extensionElements / id name locationURI
            type:  /
            text description question allowedAnswers:  /
            textAnnotation: text description / id textFormat label
            association: sourceRef targetRef description / id associationDirection
            sourceRef targetRef:  / href
            extensionElements:  /
            """,
            Map.of());
}
