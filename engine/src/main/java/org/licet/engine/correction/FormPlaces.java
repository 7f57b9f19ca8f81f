package org.licet.engine.correction;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.licet.forms.FieldShape;
import tools.jackson.databind.JsonNode;

/** The fields and groups of an application to which a JSON pointer may lead. */
final class FormPlaces {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");
    private static final String LIST = "array";

    private final Map<String, FieldShape> fields;
    private final JsonNode data;

    /** @param fields by dotted path, without the indexes of elements */
    FormPlaces(Map<String, FieldShape> fields, JsonNode data) {
        this.fields = fields;
        this.data = data;
    }

    /** Whether the form has the field, and the answers have the elements above it. */
    boolean has(String pointer) {
        if (!pointer.startsWith("/")) {
            return false;
        }
        String path = "";
        JsonNode node = data;
        for (String token : pointer.substring(1).split("/", -1)) {
            if (node.isArray()) {
                if (!INDEX.matcher(token).matches() || !node.has(Integer.parseInt(token))) {
                    return false;
                }
                node = node.path(Integer.parseInt(token));
            } else {
                path = path.isEmpty() ? token : path + "." + token;
                if (!fields.containsKey(path)) {
                    return false;
                }
                node = node.path(token);
            }
        }
        return true;
    }

    /** As pointers; those in lists to the first element. */
    List<String> all() {
        TreeSet<String> pointers = new TreeSet<>();
        fields.keySet().forEach(path -> pointers.add(pointer(path)));
        return List.copyOf(pointers);
    }

    private String pointer(String path) {
        StringBuilder pointer = new StringBuilder();
        StringJoiner above = new StringJoiner(".");
        for (String name : path.split("\\.")) {
            FieldShape group = fields.get(above.toString());
            if (group != null && group.type().equals(LIST)) {
                pointer.append("/0");
            }
            pointer.append('/').append(name);
            above.add(name);
        }
        return pointer.toString();
    }
}
