package org.licet.engine.register;

import java.util.Map;
import org.licet.engine.catalogue.Description.Field;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What anyone may see of an entry's data: an allow-list, so a field that is not declared is not shown. */
final class PublicView {

    private PublicView() {}

    static ObjectNode of(ObjectNode data, Map<String, Field> fields) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        data.forEachEntry((name, value) -> {
            Field field = fields.get(name);
            if (field != null) {
                switch (field.visibility()) {
                    case PUBLIC -> shown.set(name, value);
                    case MASKED -> shown.set(name, Mask.json(value));
                    case RESTRICTED -> {}
                }
            }
        });
        return shown;
    }
}
