package org.licet.processes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A drawn process as a list, for those who cannot see the drawing.
 *
 * @param nodes all elements of the flow, in its order, what is inside a subprocess right after it
 */
public record Outline(List<Node> nodes) {

    public Outline {
        nodes = List.copyOf(nodes);
    }

    /**
     * One element of the flow.
     *
     * @param name empty where the drawing has none
     * @param task whether people would call it a step: a task, an event or a subprocess, no gateway
     * @param beginning whether an instance of the process starts here
     * @param next where its flows lead; ways by events at its border are exceptions and not among them
     * @param inside where a subprocess begins
     */
    public record Node(String id, String name, boolean task, boolean beginning, Set<String> next, Set<String> inside) {}

    /** Where the flow begins. */
    public Set<String> beginnings() {
        return nodes.stream().filter(Node::beginning).map(Node::id).collect(Collectors.toSet());
    }

    /** What may still come for one who stands at these elements, themselves not included unless the flow leads back. */
    public Set<String> ahead(Set<String> from) {
        Map<String, Node> byId = nodes.stream().collect(Collectors.toMap(Node::id, Function.identity()));
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        nodes.stream().filter(node -> from.contains(node.id())).forEach(node -> open.addAll(node.next()));
        while (!open.isEmpty()) {
            Node node = byId.get(open.remove());
            if (node != null && reached.add(node.id())) {
                open.addAll(node.next());
                open.addAll(node.inside());
            }
        }
        return reached;
    }
}
