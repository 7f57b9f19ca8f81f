package org.licet.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed into a field is looked up in a register, and other fields take what the entry says. The form only says
 * what is wanted: whether anything may be read, and reads it, whoever holds the register.
 *
 * @param pointer of the field whose answer is looked up
 * @param register its id
 * @param by field of the entries that must have exactly this value, or {@link #NUMBER}
 * @param fill pointer of a field of the form to the field of the entry whose value it takes
 * @param fixed those of them that nobody may change: the schema says {@code readOnly}
 */
public record LookUp(String pointer, String register, String by, Map<String, String> fill, Set<String> fixed) {

    /** The entry's own number, which every entry has. */
    public static final String NUMBER = "number";

    public LookUp {
        fill = Collections.unmodifiableMap(new LinkedHashMap<>(fill));
        fixed = Set.copyOf(fixed);
    }

    /** What is to be looked up; empty when nothing was typed. */
    public Optional<String> asked(JsonNode answers) {
        JsonNode answer = Pointers.find(answers, pointer);
        return Optional.ofNullable(answer)
                .filter(JsonNode::isString)
                .map(text -> text.stringValue().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The answers with these values, by pointer; a place without a value is emptied. The answers stay as they are. */
    public static ObjectNode with(ObjectNode answers, Map<String, Optional<JsonNode>> values) {
        ObjectNode filled = answers.deepCopy();
        values.forEach((target, value) -> {
            Answers.set(filled, target, value.orElse(null));
            if (value.isEmpty()) {
                Answers.prune(filled, target);
            }
        });
        return filled;
    }

    /** What stands at a place of the answers. */
    public static Optional<JsonNode> at(JsonNode answers, String pointer) {
        return Optional.ofNullable(Pointers.find(answers, pointer));
    }
}
