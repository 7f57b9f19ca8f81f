package org.licet.processes.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.processes.StepSignature;
import org.licet.processes.model.XmlNode;

/** Starts, catches and throws: what may start a process, what may be caught, and what nobody catches. */
final class EventRules {
    private static final List<String> DEFINITIONS = List.of(
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition");

    private final BpmnFile model;
    private final Map<String, StepSignature> steps;
    private final Findings findings;

    EventRules(BpmnFile model, Map<String, StepSignature> steps, Findings findings) {
        this.model = model;
        this.steps = steps;
        this.findings = findings;
    }

    void check() {
        model.scopes().forEach(this::starts);
        model.all("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent")
                .forEach(this::event);
        model.all("boundaryEvent", "startEvent").forEach(this::caught);
        model.all("serviceTask", "sendTask").forEach(this::uncaught);
        model.all("receiveTask")
                .filter(task -> task.attribute("messageRef") == null)
                .forEach(task -> findings.error(
                        model.place(task), "wait-without-message", "The receive task names no message to wait for."));
        model.all("eventBasedGateway").forEach(this::eventGateway);
    }

    private void starts(XmlNode scope) {
        List<XmlNode> starts = scope.children("startEvent").toList();
        boolean triggered = scope.attribute("triggeredByEvent", "false").equals("true");
        long none = starts.stream().filter(start -> definition(start) == null).count();
        if (triggered) {
            if (starts.size() != 1 || none != 0) {
                findings.error(
                        model.place(scope),
                        "bad-start",
                        "An event subprocess has exactly one start event, with a message, timer, error or escalation.");
            }
            return;
        }
        if (none != 1) {
            findings.error(
                    model.place(scope),
                    "bad-start",
                    "<" + scope.tag() + "> needs exactly one start event without a trigger; it has " + none + ".");
        }
        starts.stream()
                .filter(start -> definition(start) != null)
                .forEach(
                        start -> findings.error(
                                model.place(start),
                                "unsupported-start",
                                "A process starts when its application is filed; start by message or timer is not supported yet."));
    }

    private static @Nullable XmlNode definition(XmlNode event) {
        return event.children().stream()
                .filter(child -> DEFINITIONS.contains(child.tag()))
                .findFirst()
                .orElse(null);
    }

    private void event(XmlNode event) {
        long definitions = event.children().stream()
                .filter(child -> DEFINITIONS.contains(child.tag()))
                .count();
        boolean needed = event.is("boundaryEvent") || event.is("intermediateCatchEvent");
        if (definitions > 1 || needed && definitions == 0) {
            findings.error(
                    model.place(event),
                    "bad-event",
                    "<" + event.tag() + "> must have exactly one trigger, it has " + definitions + ".");
        }
        XmlNode message = event.child("messageEventDefinition");
        boolean throwing = event.is("endEvent") || event.is("intermediateThrowEvent");
        if (message != null && !throwing && message.attribute("messageRef") == null) {
            findings.error(model.place(event), "wait-without-message", "The event names no message to wait for.");
        }
        if (message != null && !throwing && message.camunda("delegateExpression") != null) {
            findings.error(model.place(event), "misplaced-element", "An event that waits calls no step.");
        }
        XmlNode timer = event.child("timerEventDefinition");
        if (timer != null
                && timer.children().stream()
                                .filter(child -> child.tag().startsWith("time"))
                                .count()
                        != 1) {
            findings.error(model.place(event), "bad-timer", "A timer has one of timeDate, timeDuration, timeCycle.");
        }
        reference(event, "errorEventDefinition", "errorRef");
        reference(event, "escalationEventDefinition", "escalationRef");
    }

    /** Without a code, the engine would also catch failures of steps, and go on as if nothing were wrong. */
    private void reference(XmlNode event, String definition, String attribute) {
        XmlNode found = event.child(definition);
        if (found != null && found.attribute(attribute) == null) {
            findings.error(
                    model.place(event),
                    "event-without-code",
                    "The event must name its " + attribute.replace("Ref", "") + " (" + attribute + ").");
        }
    }

    private void caught(XmlNode event) {
        String code = errorCode(event);
        if (code == null) {
            return;
        }
        XmlNode host = event.is("boundaryEvent") && event.parent() != null
                ? model.byId().get(event.attribute("attachedToRef", ""))
                : event.parent() == null ? null : event.parent().parent();
        Set<String> raised = host == null ? Set.of() : raised(host);
        if (host != null && !raised.contains(code) && !callsProcess(host)) {
            findings.warning(
                    model.place(event),
                    "error-never-raised",
                    "Nothing here raises the error `" + code + "`." + Nearest.to(code, raised));
        }
    }

    private static boolean callsProcess(XmlNode host) {
        return host.all().anyMatch(node -> node.is("callActivity"));
    }

    private @Nullable String errorCode(XmlNode event) {
        XmlNode definition = event.child("errorEventDefinition");
        XmlNode error = definition == null ? null : model.byId().get(definition.attribute("errorRef", ""));
        return error == null ? null : error.attribute("errorCode");
    }

    private Set<String> raised(XmlNode host) {
        Set<String> codes = new HashSet<>();
        host.all().forEach(node -> {
            StepSignature step = steps.get(StepRules.stepOf(node));
            if (step != null) {
                codes.addAll(step.errors());
            }
            String thrown = node.is("endEvent") ? errorCode(node) : null;
            if (thrown != null) {
                codes.add(thrown);
            }
        });
        return codes;
    }

    private void uncaught(XmlNode task) {
        StepSignature step = steps.get(StepRules.stepOf(task));
        if (step == null) {
            return;
        }
        Set<String> handled = handledAround(task);
        step.errors().stream()
                .sorted()
                .filter(code -> !handled.contains(code))
                .forEach(code -> findings.warning(
                        model.place(task),
                        "error-not-caught",
                        "The step `" + step.name() + "` may raise `" + code
                                + "`, and nothing here catches it: the file would" + " stand still as an incident."));
    }

    private Set<String> handledAround(XmlNode task) {
        List<XmlNode> catches = new ArrayList<>();
        for (XmlNode inner = task; inner.parent() != null; inner = inner.parent()) {
            XmlNode host = inner;
            inner.parent()
                    .children("boundaryEvent")
                    .filter(event -> event.attribute("attachedToRef", "").equals(host.id()))
                    .forEach(catches::add);
            inner.parent()
                    .children("subProcess")
                    .filter(subProcess ->
                            subProcess.attribute("triggeredByEvent", "").equals("true"))
                    .flatMap(subProcess -> subProcess.children("startEvent"))
                    .forEach(catches::add);
        }
        Set<String> codes = new HashSet<>();
        catches.forEach(event -> {
            String code = errorCode(event);
            if (code != null) {
                codes.add(code);
            }
        });
        return codes;
    }

    private void eventGateway(XmlNode gateway) {
        XmlNode scope = gateway.parent();
        if (scope == null) {
            return;
        }
        scope.children("sequenceFlow")
                .filter(flow -> flow.attribute("sourceRef", "").equals(gateway.id()))
                .map(flow -> model.byId().get(flow.attribute("targetRef", "")))
                .filter(target -> target != null && !target.is("intermediateCatchEvent"))
                .forEach(target -> findings.error(
                        model.place(target),
                        "bad-event-gateway",
                        "After an event-based gateway only message and timer events may follow, not <" + target.tag()
                                + ">."));
        if (gateway.attribute("instantiate", "false").equals("true")) {
            findings.error(model.place(gateway), "unsupported-start", "A gateway cannot start a process.");
        }
    }
}
