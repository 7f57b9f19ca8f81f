package org.licet.processes.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.model.XmlNode;

/** A BPMN file that has the right structure, with its elements at hand. */
final class BpmnFile {
    static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    final String path;
    final XmlNode root;
    private final Map<String, XmlNode> byId = new LinkedHashMap<>();

    BpmnFile(String path, XmlNode root) {
        this.path = path;
        this.root = root;
        root.all()
                .filter(node -> node.name().getNamespaceURI().equals(XmlNode.BPMN)
                        && !node.id().isEmpty())
                .forEach(node -> byId.putIfAbsent(node.id(), node));
    }

    Place place(XmlNode node) {
        return Findings.place(path, node);
    }

    Stream<XmlNode> processes() {
        return root.children("process");
    }

    Stream<XmlNode> all(String... tags) {
        Set<String> wanted = Set.of(tags);
        return processes().flatMap(XmlNode::all).filter(node -> isBpmn(node) && wanted.contains(node.tag()));
    }

    /** A process and each subprocess inside: what has a flow of its own. */
    Stream<XmlNode> scopes() {
        return processes().flatMap(XmlNode::all).filter(node -> node.is("process") || node.is("subProcess"));
    }

    static List<XmlNode> nodes(XmlNode scope) {
        return scope.children().stream()
                .filter(node -> NODES.contains(node.tag()))
                .toList();
    }

    Map<String, XmlNode> byId() {
        return byId;
    }

    List<String> ids(String tag) {
        return byId.values().stream()
                .filter(node -> node.is(tag))
                .map(XmlNode::id)
                .toList();
    }

    private static boolean isBpmn(XmlNode node) {
        return node.name().getNamespaceURI().equals(XmlNode.BPMN);
    }
}
