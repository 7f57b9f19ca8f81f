package org.licet.processes.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.licet.processes.model.XmlNode;

/** Where a case waits for sure: at some elements, and in what is called when every way through it waits. */
final class Waits {
    private static final Set<String> TAGS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private final Map<String, XmlNode> processes;
    private final Set<XmlNode> asking = new HashSet<>();

    Waits(Map<String, XmlNode> processes) {
        this.processes = processes;
    }

    boolean always(XmlNode node) {
        if (node.child("multiInstanceLoopCharacteristics") != null) {
            // an empty collection has no instance, so nothing waits
            return false;
        }
        if (TAGS.contains(node.tag())) {
            return true;
        }
        XmlNode inside = node.is("subProcess")
                ? node
                : node.is("callActivity") ? processes.get(node.attribute("calledElement", "")) : null;
        if (inside == null || !asking.add(inside)) {
            return false;
        }
        try {
            return new Flow(inside).everyWayPasses(this::always);
        } finally {
            asking.remove(inside);
        }
    }
}
