package org.licet.forms;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON file of a package together with the line of each of its values. Read by hand from tokens, because a tree
 * alone no longer knows its lines nor its duplicate keys.
 *
 * @param root what the file holds; a missing node when it is not JSON
 * @param lines JSON pointer to the 1-based line where the value (or its key) starts
 */
record JsonSource(String file, JsonNode root, Map<String, Integer> lines) {
    static final int MAX_CHARACTERS = 512 * 1024;
    static final int MAX_DEPTH = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(100).build())
            .build();

    static JsonSource read(String file, String text, Findings findings) {
        Map<String, Integer> lines = new HashMap<>();
        if (text.length() > MAX_CHARACTERS) {
            findings.wholeFile(
                    file,
                    "too-big",
                    "is %,d characters long; at most %,d are allowed".formatted(text.length(), MAX_CHARACTERS));
            return new JsonSource(file, MissingNode.getInstance(), lines);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new Reading(file, parser, lines, findings).document();
        } catch (JacksonException e) {
            findings.error(file, line(e), "", "malformed-json", "is not JSON: " + e.getOriginalMessage());
            return new JsonSource(file, MissingNode.getInstance(), lines);
        }
    }

    int line(String pointer) {
        return lines.getOrDefault(pointer, 0);
    }

    boolean isReadable() {
        return !root.isMissingNode();
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    private record Reading(String file, JsonParser parser, Map<String, Integer> lines, Findings findings) {

        JsonSource document() {
            if (parser.nextToken() == null) {
                findings.wholeFile(file, "malformed-json", "is empty");
                return new JsonSource(file, MissingNode.getInstance(), lines);
            }
            lines.put("", parser.currentTokenLocation().getLineNr());
            JsonNode root = value("", 0);
            if (parser.nextToken() != null) {
                findings.error(
                        file,
                        parser.currentTokenLocation().getLineNr(),
                        "",
                        "malformed-json",
                        "has more text after its JSON value");
            }
            return new JsonSource(file, root, lines);
        }

        private JsonNode value(String pointer, int depth) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(pointer, depth + 1);
                case START_ARRAY -> array(pointer, depth + 1);
                case VALUE_STRING -> nodes.stringNode(parser.getString());
                case VALUE_NUMBER_INT -> integer();
                case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                default -> nodes.nullNode();
            };
        }

        private JsonNode integer() {
            return switch (parser.getNumberType()) {
                case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
                case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
                default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
            };
        }

        private ObjectNode object(String pointer, int depth) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                String child = Pointers.child(pointer, name);
                int line = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (object.has(name)) {
                    findings.error(
                            file, line, child, "duplicate-key", "has the key \"" + name + "\" twice; remove one");
                }
                lines.put(child, line);
                object.set(name, nested(child, depth));
            }
            return object;
        }

        private ArrayNode array(String pointer, int depth) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String child = Pointers.child(pointer, array.size());
                lines.put(child, parser.currentTokenLocation().getLineNr());
                array.add(nested(child, depth));
            }
            return array;
        }

        private JsonNode nested(String pointer, int depth) {
            if (depth < MAX_DEPTH || !parser.currentToken().isStructStart()) {
                return value(pointer, depth);
            }
            if (depth == MAX_DEPTH) {
                findings.error(
                        file,
                        parser.currentTokenLocation().getLineNr(),
                        "",
                        "too-deep",
                        "nests values more than " + MAX_DEPTH + " deep");
            }
            parser.skipChildren();
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
