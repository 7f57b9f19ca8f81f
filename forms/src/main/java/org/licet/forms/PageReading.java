package org.licet.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what one page sent. An answer may show or hide other fields of the same page, so reading goes on until nothing
 * new may be written; what is hidden or locked in the end is put back as it was.
 */
final class PageReading {
    private static final int MAX_ROUNDS = 16;

    private final CompiledForm form;
    private final FormPlan plan;
    private final String page;
    private final ObjectNode draft;
    private final @Nullable Set<String> open;
    private final Parameters sent;
    private final Entering entering;
    private final String language;
    private final Set<String> shownBefore;
    /** Places written, with what stood there; an order in which they can be put back. */
    private final Map<String, @Nullable JsonNode> written = new LinkedHashMap<>();

    private final ListReading lists;

    PageReading(
            CompiledForm form,
            FormPlan plan,
            String page,
            ObjectNode answers,
            @Nullable Set<String> open,
            Parameters sent,
            Asking asking) {
        this.form = form;
        this.plan = plan;
        this.page = plan.page(page).id();
        this.draft = answers.deepCopy();
        this.open = open == null ? null : new HashSet<>(open);
        this.sent = sent;
        this.entering = new Entering(asking);
        this.lists = new ListReading(draft, answers, sent);
        this.language = Languages.of(asking.language());
        this.shownBefore = open == null ? Set.of() : visible(Padding.settle(form, plan, answers));
    }

    Sent read() {
        PlacedPage placed = place();
        for (int round = 0; round < MAX_ROUNDS && write(placed); round++) {
            placed = place();
        }
        putBackWhatIsGone(placed);
        String changed = lists.addOrRemove(place().lists());
        if (changed == null && !sent.refreshes()) {
            lists.dropBlanks(place().lists());
            changed = appeared(place());
        }
        return new Sent(draft, changed);
    }

    private PlacedPage place() {
        CompiledForm.Settled settled = Padding.settle(form, plan, draft);
        if (open != null) {
            Set<String> appeared = visible(settled);
            appeared.removeAll(shownBefore);
            open.addAll(appeared);
        }
        return Placing.of(plan, settled, open, language).stream()
                .filter(placed -> placed.id().equals(page))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> visible(CompiledForm.Settled settled) {
        Set<String> visible = new HashSet<>(settled.survey().asked.keySet());
        visible.removeIf(pointer -> HiddenPlaces.covers(settled.hidden(), pointer));
        return visible;
    }

    private boolean write(PlacedPage placed) {
        boolean changed = false;
        for (Placed.Repeated list : placed.lists()) {
            changed |= grow(list);
        }
        for (Question field : placed.fields()) {
            if (field.changeable() && sent.has(field) && !written.containsKey(field.pointer())) {
                write(field);
                changed = true;
            }
        }
        return changed;
    }

    private boolean grow(Placed.Repeated list) {
        String pointer = list.question().pointer();
        if (!list.question().changeable() || written.containsKey(pointer)) {
            return false;
        }
        JsonNode there = Pointers.find(draft, pointer);
        written.put(pointer, there == null ? null : there.deepCopy());
        return lists.grow(list);
    }

    private void write(Question field) {
        JsonNode there = Pointers.find(draft, field.pointer());
        JsonNode value = entering.read(field, sent, there);
        written.put(field.pointer(), there);
        if (value == null && there == null) {
            return;
        }
        Answers.set(draft, field.pointer(), value);
        if (value == null) {
            Answers.prune(draft, field.pointer());
        }
    }

    private void putBackWhatIsGone(PlacedPage placed) {
        Map<String, Question> questions = placed.questions();
        written.forEach((pointer, value) -> {
            Question question = questions.get(pointer);
            if (question == null || !question.changeable()) {
                Answers.set(draft, pointer, value);
                if (value == null) {
                    Answers.prune(draft, pointer);
                }
            }
        });
        questions.values().stream()
                .filter(question -> question.kind() == Question.Kind.GROUP && question.required())
                .filter(question -> isAnsweredByNothing(question, questions))
                .forEach(question -> {
                    if (Pointers.find(draft, question.pointer()) == null
                            && Answers.hasPlace(draft, question.pointer())) {
                        Answers.set(draft, question.pointer(), draft.objectNode());
                    }
                });
    }

    /** A group that must be there though nothing in it must: leaving it empty is an answer. */
    private static boolean isAnsweredByNothing(Question group, Map<String, Question> questions) {
        return group.changeable()
                && questions.values().stream()
                        .noneMatch(other -> other.required() && other.pointer().startsWith(group.pointer() + "/"));
    }

    /** The first field that the page sent did not have, because it is asked only since these answers. */
    private @Nullable String appeared(PlacedPage placed) {
        List<String> asked = placed.questions().values().stream()
                .filter(question -> question.changeable() && question.kind() != Question.Kind.GROUP)
                .filter(question ->
                        question.kind() == Question.Kind.LIST ? !sent.hasList(question.pointer()) : !sent.has(question))
                .map(Question::pointer)
                .filter(pointer -> isBlank(Pointers.find(draft, pointer)))
                .toList();
        return asked.isEmpty() ? null : asked.get(0);
    }

    private static boolean isBlank(@Nullable JsonNode answer) {
        return answer == null || answer.isNull() || (answer.isArray() && answer.isEmpty());
    }
}
