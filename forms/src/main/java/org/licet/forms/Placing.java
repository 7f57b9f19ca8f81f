package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts what is asked for these answers onto the pages: each question once, where the UI schema first shows it. */
final class Placing {
    private final FormPlan plan;
    private final CompiledForm.Settled settled;
    private final QuestionReader reader;
    private final String language;
    private final Map<String, List<Survey.Asked>> inside = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Placing(FormPlan plan, CompiledForm.Settled settled, @Nullable Set<String> open, String language) {
        this.plan = plan;
        this.settled = settled;
        this.reader = new QuestionReader(plan, settled, open);
        this.language = language;
        for (Survey.Asked asked : settled.survey().asked.values()) {
            String parent = asked.pointer.substring(0, asked.pointer.lastIndexOf('/'));
            inside.computeIfAbsent(parent, any -> new ArrayList<>()).add(asked);
        }
    }

    static List<PlacedPage> of(
            FormPlan plan, CompiledForm.Settled settled, @Nullable Set<String> open, String language) {
        Placing placing = new Placing(plan, settled, open, language);
        List<PlacedPage> pages = new ArrayList<>();
        for (FormPlan.Page page : plan.pages) {
            List<Placed> placed = placing.place(page.elements());
            if (page == plan.pages.get(plan.pages.size() - 1)) {
                placed.addAll(placing.strangers("", settled.data()));
            }
            pages.add(new PlacedPage(page, plan.title(page, language), List.copyOf(placed)));
        }
        return pages;
    }

    private List<Placed> place(List<UiElement> elements) {
        List<Placed> placed = new ArrayList<>();
        for (UiElement element : elements) {
            switch (element.type()) {
                case CONTROL -> {
                    if (element.control() != null) {
                        place(element.control(), placed);
                    }
                }
                case ROW -> addFilled(placed, new Placed.Row(place(element.elements())));
                case STACK, PAGES -> placed.addAll(place(element.elements()));
                case GROUP, PAGE -> {
                    String label = plan.labels.words(element.text(), element.i18n(), language);
                    addFilled(placed, new Placed.Group(label, place(element.elements())));
                }
                case WORDS -> {
                    if (isShown(element)) {
                        placed.add(new Placed.Words(plan.labels.words(element.text(), element.i18n(), language)));
                    }
                }
            }
        }
        return placed;
    }

    private static void addFilled(List<Placed> placed, Placed group) {
        if (group.asks()) {
            placed.add(group);
        }
    }

    private boolean isShown(UiElement words) {
        return words.rules().stream()
                .filter(rule -> rule.effect().concernsVisibility())
                .noneMatch(rule -> rule.effect().takesAway(rule.condition().holds(settled.data())));
    }

    private void place(UiForm.Control control, List<Placed> placed) {
        List<String> steps = control.scope().steps();
        int each = steps.indexOf(Scope.EACH);
        Scope scope = each < 0 ? control.scope() : new Scope(steps.subList(0, each));
        String pointer = scope.key();
        boolean standsElsewhere = each >= 0 && plan.isPlaced(pointer);
        boolean shownElsewhere = each < 0
                && plan.ui.controlsOf(pointer).size() > 1
                && UiForm.isTakenAway(control, settled.data(), pointer, true);
        Survey.Asked asked = settled.survey().asked.get(pointer);
        if (asked != null && !standsElsewhere && !shownElsewhere) {
            place(asked, asked.required, placed);
        }
    }

    private void place(Survey.Asked asked, boolean required, List<Placed> placed) {
        if (HiddenPlaces.covers(settled.hidden(), asked.pointer) || !taken.add(asked.pointer)) {
            return;
        }
        Question question = reader.read(asked, required);
        if (question.kind() == Question.Kind.GROUP) {
            List<Placed> fields = fields(asked.pointer, question.parts());
            if (!fields.isEmpty()) {
                placed.add(new Placed.Fieldset(question, fields));
            }
        } else if (question.kind() == Question.Kind.LIST) {
            placed.add(repeated(question));
        } else {
            placed.add(new Placed.Field(question));
        }
    }

    private List<Placed> fields(String pointer, List<SchemaPart> parts) {
        List<Placed> fields = new ArrayList<>();
        List<Survey.Asked> asked = new ArrayList<>(inside.getOrDefault(pointer, List.of()));
        asked.sort(java.util.Comparator.comparingInt(field -> plan.ui.order(field.key)));
        for (Survey.Asked field : asked) {
            String name =
                    Pointers.tokens(field.pointer.substring(pointer.length())).get(0);
            boolean required = field.required
                    || parts.stream().anyMatch(part -> part.required().contains(name));
            if (field.key.contains("/" + Scope.EACH) || !plan.isPlaced(field.key)) {
                place(field, required, fields);
            }
        }
        fields.addAll(strangers(pointer, Pointers.find(settled.data(), pointer)));
        return fields;
    }

    private List<Placed> strangers(String pointer, @Nullable JsonNode answers) {
        List<Placed> strangers = new ArrayList<>();
        if (answers != null && answers.isObject()) {
            for (String name : answers.propertyNames()) {
                String child = Pointers.child(pointer, name);
                if (!settled.survey().asked.containsKey(child)) {
                    strangers.add(new Placed.Stranger(child, name));
                }
            }
        }
        return strangers;
    }

    private Placed.Repeated repeated(Question list) {
        JsonNode answers = Pointers.find(settled.data(), list.pointer());
        int size = answers != null && answers.isArray() ? answers.size() : 0;
        Listing listing = Listing.of(list);
        List<Placed.Element> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String pointer = Pointers.child(list.pointer(), i);
            boolean removable = list.changeable() && i >= listing.fixed() && size > listing.least();
            elements.add(new Placed.Element(pointer, i + 1, removable, element(pointer, listing.parts(i))));
        }
        return new Placed.Repeated(list, List.copyOf(elements), size >= listing.most());
    }

    private List<Placed> element(String pointer, List<SchemaPart> parts) {
        Survey.Asked itself = settled.survey().asked.get(pointer);
        if (itself == null) {
            return fields(pointer, Question.joined(parts));
        }
        List<Placed> placed = new ArrayList<>();
        place(itself, true, placed);
        return placed;
    }
}
