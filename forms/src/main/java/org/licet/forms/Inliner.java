package org.licet.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one schema out of a form's file and all that it refers to, without any {@code $ref} left: so the validator
 * never loads anything, and the result can stand inside an OpenAPI document. Only files of the same package and the
 * built-in fragments can be referred to; a form cannot contain itself.
 */
final class Inliner {
    static final int MAX_PARTS = 5_000;

    /** Where a part of the inlined schema was written. */
    record Origin(JsonSource source, String pointer) {}

    /** @param origins pointer into the schema to where that part was written */
    record Inlined(ObjectNode schema, Map<String, Origin> origins) {}

    private final Map<String, JsonSource> files;
    private final Findings findings;
    private final Map<String, Origin> origins = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int parts;

    Inliner(Map<String, JsonSource> files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Inlined inline(JsonSource source) {
        open.push(source.file() + "#");
        JsonNode schema = part(source.root(), source, "", "");
        JsonNode examples = source.root().get("examples");
        if (schema instanceof ObjectNode object) {
            if (examples != null) {
                object.set("examples", examples.deepCopy());
            }
            return new Inlined(object, origins);
        }
        return new Inlined(JsonNodeFactory.instance.objectNode(), origins);
    }

    private JsonNode part(JsonNode schema, JsonSource source, String at, String target) {
        if (++parts > MAX_PARTS) {
            if (parts == MAX_PARTS + 1) {
                findings.error(
                        source,
                        at,
                        "too-big",
                        "makes a form of more than " + MAX_PARTS + " parts once its references are followed");
            }
            return JsonNodeFactory.instance.booleanNode(true);
        }
        origins.put(target, new Origin(source, at));
        if (!(schema instanceof ObjectNode object)) {
            return schema.deepCopy();
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((keyword, value) -> {
            if (!Keywords.HOUSEKEEPING.contains(keyword) && !keyword.equals("$ref")) {
                copy.set(
                        keyword,
                        keyword(keyword, value, source, Pointers.child(at, keyword), Pointers.child(target, keyword)));
            }
        });
        JsonNode reference = object.get("$ref");
        return reference == null ? copy : withTarget(copy, reference, source, at, target);
    }

    private JsonNode keyword(String keyword, JsonNode value, JsonSource source, String at, String target) {
        if (Keywords.SCHEMA.contains(keyword)) {
            return part(value, source, at, target);
        }
        if (Keywords.SCHEMA_LIST.contains(keyword) && value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : value) {
                int index = list.size();
                list.add(part(element, source, Pointers.child(at, index), Pointers.child(target, index)));
            }
            return list;
        }
        if (Keywords.SCHEMA_MAP.contains(keyword) && value.isObject()) {
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            value.forEachEntry((name, element) ->
                    map.set(name, part(element, source, Pointers.child(at, name), Pointers.child(target, name))));
            return map;
        }
        return value.deepCopy();
    }

    /** Annotations beside a reference win over those of its target; with assertions beside it both must hold. */
    private JsonNode withTarget(ObjectNode copy, JsonNode reference, JsonSource source, String at, String target) {
        String text = reference.asString("");
        Target found = resolve(text, source);
        if (found == null) {
            findings.error(source, Pointers.child(at, "$ref"), "unresolved-ref", problem(text, source));
            return copy;
        }
        String name = found.source().file() + "#" + found.pointer();
        if (open.contains(name)) {
            findings.error(
                    source,
                    Pointers.child(at, "$ref"),
                    "recursive-ref",
                    "refers to \"" + text + "\", which contains this place: a form cannot contain itself");
            return copy;
        }
        open.push(name);
        try {
            if (onlyAnnotates(copy)) {
                JsonNode inlined = part(found.node(), found.source(), found.pointer(), target);
                if (inlined instanceof ObjectNode object) {
                    object.setAll(copy);
                }
                return inlined;
            }
            ArrayNode allOf = copy.get("allOf") instanceof ArrayNode present ? present : copy.putArray("allOf");
            String place = Pointers.child(Pointers.child(target, "allOf"), allOf.size());
            allOf.add(part(found.node(), found.source(), found.pointer(), place));
            return copy;
        } finally {
            open.pop();
        }
    }

    private static boolean onlyAnnotates(ObjectNode schema) {
        return Keywords.ANNOTATION.containsAll(schema.propertyNames());
    }

    private record Target(JsonSource source, String pointer, JsonNode node) {}

    private @Nullable Target resolve(String reference, JsonSource from) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        JsonSource source = source(file, from);
        if (source == null || !source.isReadable() || (!pointer.isEmpty() && !pointer.startsWith("/"))) {
            return null;
        }
        JsonNode node = Pointers.find(source.root(), pointer);
        return node == null || !(node.isObject() || node.isBoolean()) ? null : new Target(source, pointer, node);
    }

    private @Nullable JsonSource source(String file, JsonSource from) {
        if (file.isEmpty()) {
            return from;
        }
        if (Fragments.isFragment(file)) {
            return Fragments.find(file);
        }
        if (Fragments.isFragment(from.file())) {
            return null;
        }
        String path = beside(from.file(), file);
        return path == null || !path.endsWith(".schema.json") ? null : files.get(path);
    }

    /** The path that a relative reference means; null when it leaves the package or is not a plain path. */
    private static @Nullable String beside(String from, String file) {
        if (file.startsWith("/") || file.contains(":") || file.contains("\\") || file.contains("?")) {
            return null;
        }
        Deque<String> path = new ArrayDeque<>();
        List<String> steps = new ArrayList<>(List.of(from.split("/")));
        steps.remove(steps.size() - 1);
        steps.addAll(List.of(file.split("/")));
        for (String step : steps) {
            if (step.equals("..")) {
                if (path.pollLast() == null) {
                    return null;
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private String problem(String reference, JsonSource from) {
        if (reference.contains("://") || reference.startsWith("file:")) {
            return "refers to \"" + reference
                    + "\"; only files of this package and the fragments licet:"
                    + String.join(", licet:", Fragments.NAMES)
                    + " can be referred to, nothing is ever fetched";
        }
        return "refers to \"" + reference + "\", which does not exist" + hint(reference, from);
    }

    private String hint(String reference, JsonSource from) {
        TreeSet<String> names = new TreeSet<>();
        Fragments.NAMES.forEach(name -> names.add(Fragments.SCHEME + name));
        JsonNode definitions = from.root().get("$defs");
        if (definitions != null) {
            definitions.propertyNames().forEach(name -> names.add("#/$defs/" + name));
        }
        int slash = from.file().lastIndexOf('/') + 1;
        files.keySet().stream().filter(file -> file.endsWith(".schema.json")).forEach(file -> {
            boolean sameFolder = file.startsWith(from.file().substring(0, slash)) && file.indexOf('/', slash) < 0;
            names.add(sameFolder ? file.substring(slash) : "../" + file);
        });
        return NearestName.hint(reference, names);
    }
}
