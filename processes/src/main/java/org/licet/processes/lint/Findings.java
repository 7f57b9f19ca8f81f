package org.licet.processes.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.licet.processes.ModelFinding;
import org.licet.processes.ModelFinding.Severity;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.model.XmlNode;

/** What has been found so far. */
final class Findings {
    private final List<ModelFinding> found = new ArrayList<>();

    void error(Place place, String code, String message) {
        found.add(new ModelFinding(place.file(), place.line(), place.element(), Severity.ERROR, code, message));
    }

    void warning(Place place, String code, String message) {
        found.add(new ModelFinding(place.file(), place.line(), place.element(), Severity.WARNING, code, message));
    }

    List<ModelFinding> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(ModelFinding::file).thenComparingInt(ModelFinding::line))
                .toList();
    }

    /** Where a node stands; nodes without an id are told by the nearest around them that has one. */
    static Place place(String file, XmlNode node) {
        XmlNode named = node;
        while (named.id().isEmpty() && named.parent() != null) {
            named = named.parent();
        }
        return new Place(file, node.line(), named.id());
    }
}
