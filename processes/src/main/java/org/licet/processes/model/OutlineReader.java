package org.licet.processes.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.processes.Outline;
import org.licet.processes.Outline.Node;

/** Puts the elements of a drawn process into the order in which they are reached. */
public final class OutlineReader {
    private final List<Node> read = new ArrayList<>();

    private OutlineReader() {}

    /** Empty when the file does not draw that process. */
    public static Optional<Outline> read(byte[] file, String processId) {
        return ModelXml.read(file)
                .children("process")
                .filter(process -> process.id().equals(processId))
                .findFirst()
                .map(process -> new OutlineReader().outline(process));
    }

    private Outline outline(XmlNode process) {
        scope(process, true);
        return new Outline(read);
    }

    private void scope(XmlNode scope, boolean whole) {
        Map<String, XmlNode> nodes = nodes(scope);
        Map<String, Set<String>> flows = flows(scope, nodes);
        for (XmlNode node : inOrder(nodes, flows)) {
            read.add(new Node(
                    node.id(),
                    node.attribute("name", "").strip().replaceAll("\\s+", " "),
                    !node.tag().endsWith("Gateway"),
                    whole && node.is("startEvent"),
                    Set.copyOf(flows.getOrDefault(node.id(), Set.of())),
                    node.is("subProcess") ? beginnings(node) : Set.of()));
            if (node.is("subProcess")) {
                scope(node, false);
            }
        }
    }

    private static Set<String> beginnings(XmlNode subprocess) {
        return subprocess.children("startEvent").map(XmlNode::id).collect(Collectors.toSet());
    }

    private static Map<String, XmlNode> nodes(XmlNode scope) {
        Map<String, XmlNode> nodes = new LinkedHashMap<>();
        scope.children().stream()
                .filter(node -> node.name().getNamespaceURI().equals(XmlNode.BPMN))
                .filter(node -> flows(node.tag()))
                .forEach(node -> nodes.putIfAbsent(node.id(), node));
        return nodes;
    }

    static boolean flows(String tag) {
        return tag.endsWith("Event")
                || tag.endsWith("Gateway")
                || tag.endsWith("Task")
                || tag.equals("task")
                || tag.equals("subProcess")
                || tag.equals("callActivity");
    }

    private static Map<String, Set<String>> flows(XmlNode scope, Map<String, XmlNode> nodes) {
        Map<String, Set<String>> flows = new LinkedHashMap<>();
        scope.children("sequenceFlow").forEach(flow -> {
            String target = flow.attribute("targetRef", "");
            if (nodes.containsKey(target)) {
                flows.computeIfAbsent(flow.attribute("sourceRef", ""), source -> new LinkedHashSet<>())
                        .add(target);
            }
        });
        return flows;
    }

    /** Each after all that lead to it, loops aside: depth first, noted on the way back, read backwards. */
    private static List<XmlNode> inOrder(Map<String, XmlNode> nodes, Map<String, Set<String>> flows) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        flows.forEach((source, targets) -> ways.put(source, new ArrayList<>(targets)));
        nodes.values().stream().filter(node -> node.is("boundaryEvent")).forEach(event -> ways.computeIfAbsent(
                        event.attribute("attachedToRef", ""), host -> new ArrayList<>())
                .add(event.id()));
        List<String> noted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> roots = new ArrayList<>(nodes.keySet());
        roots.sort(java.util.Comparator.comparing(
                id -> !java.util.Objects.requireNonNull(nodes.get(id)).is("startEvent")));
        Collections.reverse(roots);
        List<String> later = new ArrayList<>(roots);
        Set<String> targets = ways.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        later.removeIf(targets::contains);
        later.forEach(root -> walk(root, ways, seen, noted));
        roots.forEach(root -> walk(root, ways, seen, noted));
        Collections.reverse(noted);
        return noted.stream().map(nodes::get).filter(java.util.Objects::nonNull).toList();
    }

    /** Without recursion: a drawing may be a chain of thousands. */
    private static void walk(String root, Map<String, List<String>> ways, Set<String> seen, List<String> noted) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Integer> nextWay = new ArrayDeque<>();
        if (seen.add(root)) {
            path.push(root);
            nextWay.push(ways.getOrDefault(root, List.of()).size());
        }
        while (!path.isEmpty()) {
            int way = nextWay.pop() - 1;
            if (way < 0) {
                noted.add(path.pop());
                continue;
            }
            nextWay.push(way);
            // the last first, so that read backwards the first comes first
            String target = ways.getOrDefault(path.peek(), List.of()).get(way);
            if (seen.add(target)) {
                path.push(target);
                nextWay.push(ways.getOrDefault(target, List.of()).size());
            }
        }
    }
}
