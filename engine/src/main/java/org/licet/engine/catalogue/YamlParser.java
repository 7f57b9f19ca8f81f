package org.licet.engine.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Findings.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Plain YAML only: maps, lists and scalars. Anchors (and with them alias bombs), tags (and with them types) and second
 * documents are refused; duplicate keys are findings.
 */
final class YamlParser {
    private static final int MAX_CHARACTERS = 512 * 1024;
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final Findings findings;

    YamlParser(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Empty when a finding says why. */
    Optional<Yaml> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        org.yaml.snakeyaml.Yaml yaml = new org.yaml.snakeyaml.Yaml(options);
        try {
            if (!isPlain(yaml.parse(new StringReader(text)))) {
                return Optional.empty();
            }
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                findings.error(FindingCode.MALFORMED_YAML, new Place(file, 0, ""), "the file is empty");
                return Optional.empty();
            }
            return Optional.of(read(root, ""));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            findings.error(FindingCode.MALFORMED_YAML, new Place(file, line, ""), "not readable: " + e.getProblem());
        } catch (YAMLException e) {
            findings.error(FindingCode.MALFORMED_YAML, new Place(file, 0, ""), "not readable: " + e.getMessage());
        }
        return Optional.empty();
    }

    private boolean isPlain(Iterable<Event> events) {
        int documents = 0;
        int depth = 0;
        for (Event event : events) {
            Place place = new Place(file, event.getStartMark().getLine() + 1, "");
            if (event.is(Event.ID.MappingStart) || event.is(Event.ID.SequenceStart)) {
                depth++;
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                findings.error(FindingCode.MALFORMED_YAML, place, "nested deeper than " + MAX_DEPTH + " levels");
                return false;
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                findings.error(FindingCode.FORBIDDEN_YAML, place, "a second document begins; one file is one document");
                return false;
            }
            if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
                findings.error(
                        FindingCode.FORBIDDEN_YAML,
                        place,
                        "anchors (&) and aliases (*) are not taken; write the"
                                + " value out, or put the text into quotes");
                return false;
            }
            if (tagOf(event) != null) {
                findings.error(FindingCode.FORBIDDEN_YAML, place, "tags (!) are not taken; put the text into quotes");
                return false;
            }
        }
        return true;
    }

    private static @Nullable String tagOf(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : null;
    }

    private Yaml read(Node node, String path) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof MappingNode mapping) {
            return keys(mapping, line, path);
        }
        if (node instanceof SequenceNode sequence) {
            List<Yaml> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                values.add(read(item, path + "[" + values.size() + "]"));
            }
            return new Yaml.Items(values, line, path);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Yaml.Scalar(valueOf(scalar), scalar.getValue(), line, path);
    }

    private Yaml.Keys keys(MappingNode mapping, int line, String path) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.error(FindingCode.WRONG_TYPE, new Place(file, keyLine, path), "a key must be a plain word");
                continue;
            }
            String keyPath = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (lines.putIfAbsent(key.getValue(), keyLine) != null) {
                findings.error(
                        FindingCode.DUPLICATE_KEY,
                        new Place(file, keyLine, keyPath),
                        "`" + key.getValue() + "` stands here and in line " + lines.get(key.getValue()) + "; keep one");
                continue;
            }
            values.put(key.getValue(), read(tuple.getValueNode(), keyPath));
        }
        return new Yaml.Keys(values, lines, line, path);
    }

    /** Numbers and booleans as JSON has them; what else YAML 1.1 would make of a word (yes, 0o7, dates) stays text. */
    private static @Nullable Object valueOf(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("-?(0|[1-9]\\d{0,15})")) {
            return Long.valueOf(text);
        }
        if (text.matches("-?(0|[1-9]\\d{0,15})\\.\\d{1,15}")) {
            return new java.math.BigDecimal(text);
        }
        return text;
    }
}
