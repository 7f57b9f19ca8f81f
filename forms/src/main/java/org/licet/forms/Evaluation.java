package org.licet.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form against some answers.
 *
 * @param data the answers with hidden branches pruned and computed values written in: what would be stored
 * @param visible JSON pointers of the fields that are asked for these answers
 * @param enabled JSON pointers of the visible fields that may be changed
 * @param required JSON pointers of the visible fields that must be answered
 * @param errors what is missing or wrong in {@code data}, in the order of the form
 * @param computed JSON pointer to the value that the form computed itself
 */
public record Evaluation(
        ObjectNode data,
        Set<String> visible,
        Set<String> enabled,
        Set<String> required,
        List<FieldError> errors,
        Map<String, JsonNode> computed) {

    public boolean isValid() {
        return errors.isEmpty();
    }

    /** Whether nothing is wrong but that answers are missing. */
    public boolean isOnlyIncomplete() {
        return errors.stream().allMatch(FieldError::meansMissing);
    }
}
