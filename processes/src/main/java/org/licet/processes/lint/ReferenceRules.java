package org.licet.processes.lint;

import java.util.List;
import org.licet.processes.model.XmlNode;

/** What elements of a file name of each other is there, and names are names. */
final class ReferenceRules {
    static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,99}";

    private final BpmnFile model;
    private final Findings findings;

    ReferenceRules(BpmnFile model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    void check() {
        model.processes().flatMap(XmlNode::all).forEach(node -> {
            if (BpmnFile.NODES.contains(node.tag()) || node.is("sequenceFlow")) {
                if (node.id().isEmpty()) {
                    findings.error(model.place(node), "missing-id", "<" + node.tag() + "> has no id.");
                } else if (!node.id().matches("[A-Za-z_][A-Za-z0-9_.-]{0,99}")) {
                    findings.error(
                            model.place(node),
                            "bad-name",
                            "`" + node.id() + "` is not an id: at most 100 letters," + " digits, - and _.");
                }
            }
            refers(node, "messageRef", "message");
            refers(node, "errorRef", "error");
            refers(node, "escalationRef", "escalation");
            flow(node);
        });
        definitions();
    }

    private void refers(XmlNode node, String attribute, String tag) {
        String id = node.attribute(attribute);
        XmlNode target = id == null ? null : model.byId().get(id);
        if (id != null && (target == null || !target.is(tag))) {
            unknown(node, attribute, id, model.ids(tag));
        }
    }

    private void flow(XmlNode node) {
        if (node.is("sequenceFlow")) {
            List<String> inScope =
                    BpmnFile.nodes(node.around()).stream().map(XmlNode::id).toList();
            for (String attribute : List.of("sourceRef", "targetRef")) {
                String id = node.attribute(attribute, "");
                if (!inScope.contains(id)) {
                    unknown(node, attribute, id, inScope);
                }
            }
        }
        String usual = node.attribute("default");
        if (usual != null) {
            List<String> flows = node.around()
                    .children("sequenceFlow")
                    .filter(flow -> flow.attribute("sourceRef", "").equals(node.id()))
                    .map(XmlNode::id)
                    .toList();
            if (!flows.contains(usual)) {
                unknown(node, "default", usual, flows);
            }
        }
        if (node.is("boundaryEvent")) {
            String host = node.attribute("attachedToRef", "");
            List<String> activities = BpmnFile.nodes(node.around()).stream()
                    .filter(other -> other.tag().endsWith("Task") || other.is("callActivity") || other.is("subProcess"))
                    .map(XmlNode::id)
                    .toList();
            if (!activities.contains(host)) {
                unknown(node, "attachedToRef", host, activities);
            }
        }
    }

    private void unknown(XmlNode node, String attribute, String id, List<String> right) {
        findings.error(
                model.place(node),
                "unknown-reference",
                "The " + attribute + " `" + id + "` of <" + node.tag() + "> does not exist here."
                        + Nearest.to(id, right));
    }

    private void definitions() {
        model.root.children("message").forEach(message -> {
            String name = message.attribute("name", "");
            if (name.isBlank()) {
                findings.error(model.place(message), "message-without-name", "The message has no name.");
            } else if (!name.matches("[A-Za-z][A-Za-z0-9_.-]{0,99}")) {
                findings.error(
                        model.place(message),
                        "bad-name",
                        "`" + name + "` is not a message name: letters, digits," + " . - and _ only.");
            }
        });
        code("error", "errorCode");
        code("escalation", "escalationCode");
    }

    /** A code that is the name of a Java exception would catch failures of steps. */
    private void code(String tag, String attribute) {
        model.root.children(tag).forEach(node -> {
            String code = node.attribute(attribute, "");
            if (!code.matches(NAME)) {
                findings.error(
                        model.place(node),
                        "bad-code",
                        "<" + tag + "> needs an " + attribute + " of letters, digits, - and _; `" + code
                                + "` is not one.");
            }
        });
    }
}
