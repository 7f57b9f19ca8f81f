package org.licet.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as a page shows them: a list that must have two elements shows two from the start, and what stands where a
 * group or list belongs but is none does not keep its fields from being asked.
 */
final class Padding {
    private static final int MAX_ROUNDS = 8;

    private Padding() {}

    static CompiledForm.Settled settle(CompiledForm form, FormPlan plan, ObjectNode answers) {
        ObjectNode padded = answers.deepCopy();
        CompiledForm.Settled settled = form.settle(padded);
        for (int round = 0; round < MAX_ROUNDS && pad(padded, settled, plan); round++) {
            settled = form.settle(padded);
        }
        return settled;
    }

    private static boolean pad(ObjectNode padded, CompiledForm.Settled settled, FormPlan plan) {
        boolean changed = false;
        for (Survey.Asked asked : settled.survey().asked.values()) {
            FormIndex.Entry entry = plan.index.entries().get(asked.key);
            String type = entry == null ? null : entry.type();
            if (HiddenPlaces.covers(settled.hidden(), asked.pointer)) {
                continue;
            }
            if ("array".equals(type)) {
                changed |= padList(padded, asked);
            } else if ("object".equals(type)) {
                JsonNode answer = Pointers.find(padded, asked.pointer);
                changed |= answer != null && !answer.isObject() && forget(padded, asked.pointer);
            }
        }
        return changed;
    }

    private static boolean padList(ObjectNode padded, Survey.Asked asked) {
        JsonNode answer = Pointers.find(padded, asked.pointer);
        if (answer != null && !answer.isArray()) {
            return forget(padded, asked.pointer);
        }
        List<SchemaPart> parts = Question.joined(asked.parts);
        Listing listing = Listing.of(parts);
        int size = answer == null ? 0 : answer.size();
        boolean isAsked = asked.required || size > 0;
        if (isCheckboxes(parts) || !isAsked || size >= listing.least()) {
            return false;
        }
        ArrayNode list = (ArrayNode) answer;
        if (list == null) {
            list = padded.arrayNode();
            Answers.set(padded, asked.pointer, list);
        }
        for (int i = size; i < listing.least(); i++) {
            list.add(listing.blank(i));
        }
        return true;
    }

    private static boolean isCheckboxes(List<SchemaPart> parts) {
        return parts.stream().allMatch(part -> part.prefixItems().isEmpty())
                && !QuestionReader.choicesOfElements(parts).isEmpty();
    }

    private static boolean forget(ObjectNode answers, String pointer) {
        @Nullable JsonNode before = Pointers.find(answers, pointer);
        Answers.set(answers, pointer, null);
        return before != null;
    }
}
