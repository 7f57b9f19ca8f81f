package org.licet.server.applicant;

import org.licet.forms.DataCondition;
import tools.jackson.databind.node.JsonNodeFactory;

/** When a document must be there, in one word. */
final class Requirement {

    private Requirement() {}

    static String of(DataCondition condition) {
        if (!condition.paths().isEmpty()) {
            return "depends";
        }
        return condition.holds(JsonNodeFactory.instance.objectNode()) ? "always" : "never";
    }
}
