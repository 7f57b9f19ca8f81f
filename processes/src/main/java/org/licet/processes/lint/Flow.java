package org.licet.processes.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.licet.processes.model.XmlNode;

/** The graph of one process or subprocess: its nodes, and the ways between them. */
final class Flow {
    private final List<XmlNode> nodes;
    private final Map<XmlNode, List<XmlNode>> next = new LinkedHashMap<>();
    private final Map<XmlNode, List<XmlNode>> previous = new HashMap<>();

    Flow(XmlNode scope) {
        nodes = BpmnFile.nodes(scope);
        Map<String, XmlNode> byId = new HashMap<>();
        for (XmlNode node : nodes) {
            byId.putIfAbsent(node.id(), node);
        }
        scope.children("sequenceFlow")
                .forEach(flow ->
                        way(byId.get(flow.attribute("sourceRef", "")), byId.get(flow.attribute("targetRef", ""))));
        // whoever reaches an activity may leave it by an event at its border
        nodes.stream()
                .filter(node -> node.is("boundaryEvent"))
                .forEach(event -> way(byId.get(event.attribute("attachedToRef", "")), event));
    }

    private void way(@Nullable XmlNode from, @Nullable XmlNode to) {
        if (from != null && to != null) {
            next.computeIfAbsent(from, node -> new ArrayList<>()).add(to);
            previous.computeIfAbsent(to, node -> new ArrayList<>()).add(from);
        }
    }

    private static boolean startsItself(XmlNode node) {
        return node.is("startEvent")
                || node.attribute("triggeredByEvent", "false").equals("true");
    }

    List<XmlNode> unreached() {
        Set<XmlNode> reached = from(nodes.stream().filter(Flow::startsItself).toList(), next, node -> true);
        return nodes.stream().filter(node -> !reached.contains(node)).toList();
    }

    /** Where a way stops though it is no end event. */
    List<XmlNode> stopping() {
        return nodes.stream()
                .filter(node -> !node.is("endEvent")
                        && !startsItselfWhole(node)
                        && wayOut(node).isEmpty())
                .toList();
    }

    private static boolean startsItselfWhole(XmlNode node) {
        return node.is("subProcess") && startsItself(node);
    }

    /** Ways out by sequence flow; a border event is not how an activity is normally left. */
    private List<XmlNode> wayOut(XmlNode node) {
        return next.getOrDefault(node, List.of()).stream()
                .filter(target -> !target.is("boundaryEvent") || node.is("boundaryEvent"))
                .toList();
    }

    /** From where no end can be reached; not where a way stops, which is told by itself. */
    List<XmlNode> endless() {
        List<XmlNode> ends = new ArrayList<>(stopping());
        nodes.stream().filter(node -> node.is("endEvent")).forEach(ends::add);
        Set<XmlNode> ending = from(ends, previous, node -> true);
        return nodes.stream()
                .filter(node -> !ending.contains(node) && !startsItselfWhole(node))
                .toList();
    }

    boolean everyWayPasses(Predicate<XmlNode> waiting) {
        List<XmlNode> starts =
                nodes.stream().filter(node -> node.is("startEvent")).toList();
        Set<XmlNode> unstopped = from(starts, next, waiting.negate());
        return unstopped.stream()
                .noneMatch(node -> !waiting.test(node) && wayOut(node).isEmpty());
    }

    private static Set<XmlNode> from(
            Collection<XmlNode> start, Map<XmlNode, List<XmlNode>> ways, Predicate<XmlNode> passable) {
        Set<XmlNode> seen = new HashSet<>(start);
        Deque<XmlNode> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            XmlNode node = open.pop();
            if (passable.test(node)) {
                ways.getOrDefault(node, List.of()).stream().filter(seen::add).forEach(open::push);
            }
        }
        return seen;
    }

    /** A cycle of which no node waits, in order of the way; empty when there is none. */
    List<XmlNode> cycleWithout(Predicate<XmlNode> waiting) {
        Map<XmlNode, Boolean> waits = new HashMap<>();
        nodes.forEach(node -> waits.put(node, waiting.test(node)));
        Set<XmlNode> done = new HashSet<>();
        for (XmlNode node : nodes) {
            List<XmlNode> cycle = cycle(node, waits, done);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    /** Depth first without recursion: models may be long. */
    private List<XmlNode> cycle(XmlNode root, Map<XmlNode, Boolean> waits, Set<XmlNode> done) {
        List<XmlNode> way = new ArrayList<>();
        List<Deque<XmlNode>> open = new ArrayList<>();
        Deque<XmlNode> first = new ArrayDeque<>(List.of(root));
        open.add(first);
        while (!open.isEmpty()) {
            Deque<XmlNode> level = open.get(open.size() - 1);
            XmlNode node = level.poll();
            if (node == null) {
                open.remove(open.size() - 1);
                if (!way.isEmpty() && open.size() == way.size()) {
                    done.add(way.remove(way.size() - 1));
                }
            } else if (way.contains(node)) {
                return way.subList(way.indexOf(node), way.size());
            } else if (!done.contains(node) && !spinsNot(node, waits)) {
                way.add(node);
                open.add(new ArrayDeque<>(next.getOrDefault(node, List.of())));
            }
        }
        return List.of();
    }

    private static boolean spinsNot(XmlNode node, Map<XmlNode, Boolean> waits) {
        return Boolean.TRUE.equals(waits.get(node));
    }
}
