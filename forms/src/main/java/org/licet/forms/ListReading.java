package org.licet.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the lists of a draft as long as a page says: by what it sent for them, and by its buttons. */
final class ListReading {
    private final ObjectNode draft;
    private final ObjectNode before;
    private final Parameters sent;

    /** @param before the answers that the page showed */
    ListReading(ObjectNode draft, ObjectNode before, Parameters sent) {
        this.draft = draft;
        this.before = before;
        this.sent = sent;
    }

    /** Makes a list as long as it was on the page, but no longer than what was sent for it. */
    boolean grow(Placed.Repeated list) {
        Question question = list.question();
        if (!sent.hasList(question.pointer())) {
            return false;
        }
        JsonNode there = Pointers.find(draft, question.pointer());
        int size = there != null && there.isArray() ? there.size() : 0;
        int target = size;
        int wanted = sent.count(question.pointer());
        int most = Math.max(Listing.of(question).most(), list.elements().size());
        while (target < Math.min(wanted, most)
                && (target < list.elements().size() || sent.mentions(Pointers.child(question.pointer(), target)))) {
            target++;
        }
        if (target == size) {
            return false;
        }
        resize(question, target);
        return true;
    }

    private void resize(Question list, int size) {
        JsonNode there = Pointers.find(draft, list.pointer());
        ArrayNode elements = there instanceof ArrayNode array ? array : draft.arrayNode();
        if (elements != there) {
            Answers.set(draft, list.pointer(), elements);
        }
        Listing listing = Listing.of(list);
        while (elements.size() < size) {
            elements.add(listing.blank(elements.size()));
        }
    }

    /** The place at which the page stays because a button of a list was pressed; null when none was. */
    @Nullable
    String addOrRemove(List<Placed.Repeated> lists) {
        String add = sent.target("add");
        String remove = sent.target("remove");
        for (Placed.Repeated list : lists) {
            String pointer = list.question().pointer();
            if (pointer.equals(add) && list.question().changeable() && !list.full()) {
                int size = list.elements().size();
                resize(list.question(), size + 1);
                return Pointers.child(pointer, size);
            }
            for (Placed.Element element : list.elements()) {
                if (element.pointer().equals(remove) && element.removable()) {
                    JsonNode there = Pointers.find(draft, pointer);
                    if (there instanceof ArrayNode elements && element.number() <= elements.size()) {
                        elements.remove(element.number() - 1);
                        forgetIfEmpty(list.question(), elements);
                    }
                    return pointer;
                }
            }
        }
        return null;
    }

    /** An element with a single answer that was left blank is none. */
    void dropBlanks(List<Placed.Repeated> lists) {
        for (Placed.Repeated list : lists) {
            JsonNode there = Pointers.find(draft, list.question().pointer());
            if (list.question().changeable()
                    && sent.hasList(list.question().pointer())
                    && there instanceof ArrayNode elements) {
                int fixed = Listing.of(list.question()).fixed();
                for (int i = elements.size() - 1; i >= fixed; i--) {
                    if (elements.get(i).isNull()) {
                        elements.remove(i);
                    }
                }
                forgetIfEmpty(list.question(), elements);
            } else if (there == null
                    && list.question().changeable()
                    && sent.hasList(list.question().pointer())
                    && isAnsweredByNone(list.question())
                    && Answers.hasPlace(draft, list.question().pointer())) {
                Answers.set(draft, list.question().pointer(), draft.arrayNode());
            }
        }
    }

    private void forgetIfEmpty(Question list, ArrayNode elements) {
        boolean wasEmpty = Pointers.find(before, list.pointer()) instanceof ArrayNode array && array.isEmpty();
        if (elements.isEmpty() && !wasEmpty && !isAnsweredByNone(list)) {
            Answers.set(draft, list.pointer(), null);
            Answers.prune(draft, list.pointer());
        }
    }

    private static boolean isAnsweredByNone(Question list) {
        return list.required()
                && list.atLeast("minItems") == 0
                && Listing.of(list).fixed() == 0;
    }
}
