package org.licet.engine.lookup;

import java.util.Optional;
import org.licet.engine.register.PublicEntries.InForce;
import org.licet.forms.FieldShape;
import org.licet.forms.Form;
import tools.jackson.databind.JsonNode;

/** Values of an entry that a field of a form can take: a register may have changed since the form was linted. */
final class FittingValues {

    private FittingValues() {}

    /** @param pointer of a field that does not repeat */
    static Optional<JsonNode> value(InForce entry, String field, Form form, String pointer) {
        FieldShape shape = form.fields().get(pointer.substring(1).replace('/', '.'));
        return Optional.ofNullable(entry.values().get(field))
                .filter(value -> shape != null && fits(value, shape.type()));
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }
}
