package org.licet.server.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One node of a scenario file with where it stands. Asking for something of the wrong kind is a finding, not an
 * exception, so that a writer sees all mistakes at once.
 */
record YamlPart(Node node, String path, Complaints complaints) {

    int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    /** Something is not as a scenario must be. */
    void wrong(String message) {
        complaints.add(line(), path, "wrong-scenario", message);
    }

    private void wrongType(String message) {
        complaints.add(line(), path, "wrong-type", message);
    }

    /** The parts of a mapping by key, each of which must be allowed; null and a finding when it is no mapping. */
    @Nullable
    Map<String, YamlPart> parts(Set<String> allowed) {
        Map<String, YamlPart> parts = parts();
        if (parts != null) {
            parts.forEach((key, part) -> {
                if (!allowed.contains(key)) {
                    complaints.add(
                            part.line(),
                            path,
                            "unknown-key",
                            "Unknown key \"" + key + "\"" + NearestName.hint(key, allowed));
                }
            });
        }
        return parts;
    }

    @Nullable
    Map<String, YamlPart> parts() {
        if (!(node instanceof MappingNode mapping)) {
            wrongType("Here must stand keys with values, not " + kind());
            return null;
        }
        Map<String, YamlPart> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                YamlPart part = new YamlPart(tuple.getValueNode(), below(key.getValue()), complaints);
                if (parts.put(key.getValue(), part) != null) {
                    complaints.add(
                            part.line(), path, "duplicate-key", "The key \"" + key.getValue() + "\" stands here twice");
                }
            } else {
                wrongType("A key must be plain text");
            }
        }
        return parts;
    }

    List<YamlPart> items() {
        if (!(node instanceof SequenceNode sequence)) {
            wrongType("Here must stand a list, not " + kind());
            return List.of();
        }
        List<YamlPart> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlPart(item, below(String.valueOf(items.size() + 1)), complaints));
        }
        return items;
    }

    /** The text as it was written, whatever YAML makes of it: {@code 2026-03-02} stays a text. */
    @Nullable
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        wrongType("Here must stand a text, not " + kind());
        return null;
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (YamlPart item : items()) {
            String text = item.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    Set<String> textSet() {
        return new LinkedHashSet<>(texts());
    }

    boolean truth() {
        if (node instanceof ScalarNode scalar && isTruth(scalar)) {
            return scalar.getValue().equals("true");
        }
        wrongType("Here must stand true or false, not " + kind());
        return false;
    }

    JsonNode json() {
        if (node instanceof MappingNode) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            Map<String, YamlPart> parts = parts();
            if (parts != null) {
                parts.forEach((key, part) -> object.set(key, part.json()));
            }
            return object;
        }
        if (node instanceof SequenceNode) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items().forEach(item -> array.add(item.json()));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    /** Only these: {@code NO} is a country, not a falsehood. */
    private static boolean isTruth(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.BOOL)
                && (scalar.getValue().equals("true") || scalar.getValue().equals("false"));
    }

    /** Dates stay texts, as in JSON; only what JSON has becomes something else. */
    private JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (isTruth(scalar)) {
            return JsonNodeFactory.instance.booleanNode(text.equals("true"));
        }
        if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9]\\d*)")) {
            return JsonNodeFactory.instance.numberNode(new BigInteger(text));
        }
        if (tag.equals(Tag.FLOAT) && text.matches("-?\\d+\\.\\d+([eE][-+]?\\d{1,3})?")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        return JsonNodeFactory.instance.stringNode(text);
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String kind() {
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return node.getTag().equals(Tag.NULL) ? "nothing" : "\"" + ((ScalarNode) node).getValue() + "\"";
    }
}
