package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Goes through the answers with the schema and notes what is asked of this very applicant: which fields are there,
 * which must be answered, which answers belong to branches that do not apply, and which answers nobody asked for.
 */
final class Survey {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    /** One field that is asked. */
    static final class Asked {
        final String pointer;
        final String key;
        final boolean required;
        final boolean present;
        final List<SchemaPart> parts;
        final List<Asked> inside = new ArrayList<>();

        Asked(String pointer, String key, boolean required, boolean present, List<SchemaPart> parts) {
            this.pointer = pointer;
            this.key = key;
            this.required = required;
            this.present = present;
            this.parts = parts;
        }

        boolean is(String keyword) {
            return parts.stream().anyMatch(part -> part.json().path(keyword).booleanValue(false));
        }
    }

    /** @param near the declared names among which the right one may be */
    record Unknown(String pointer, String name, Set<String> near) {}

    final Map<String, Asked> asked = new LinkedHashMap<>();
    final List<Asked> top = new ArrayList<>();
    final Set<String> outOfBranch = new LinkedHashSet<>();
    final List<Unknown> unknown = new ArrayList<>();
    /** Alternatives' pointer + instance pointer to the chosen branch, -1 for none. */
    final Map<String, Integer> chosen = new HashMap<>();

    /**
     * @param answers everything that was sent
     * @param judged the answers by which conditions are judged: what was sent without what is hidden, and with computed
     *     values
     */
    static Survey of(SchemaPart root, JsonNode answers, JsonNode judged) {
        Survey survey = new Survey();
        survey.visit(List.of(root), List.of(), answers, judged, "", "", true, survey.top);
        return survey;
    }

    /** Adds the objects all of whose fields are hidden: nobody can answer them any more. */
    void hideEmptied(Set<String> hidden) {
        if (!hidden.isEmpty()) {
            top.forEach(field -> hideIfEmptied(field, hidden));
        }
    }

    private static boolean hideIfEmptied(Asked field, Set<String> hidden) {
        if (hidden.contains(field.pointer)) {
            return true;
        }
        boolean emptied = !field.inside.isEmpty() && field.parts.stream().anyMatch(SchemaPart::declaresNames);
        for (Asked inside : field.inside) {
            emptied &= hideIfEmptied(inside, hidden);
        }
        if (emptied) {
            hidden.add(field.pointer);
        }
        return emptied;
    }

    static String choice(String alternatives, String pointer) {
        return alternatives + " " + pointer;
    }

    private void visit(
            List<SchemaPart> active,
            List<SchemaPart> dormant,
            @Nullable JsonNode value,
            @Nullable JsonNode judged,
            String pointer,
            String key,
            boolean wanted,
            List<Asked> into) {
        Joined joined = new Joined(judged, pointer);
        active.forEach(joined::join);
        dormant.forEach(joined::leaveOut);
        if (value == null || value.isObject()) {
            visitProperties(joined, value, judged, pointer, key, wanted, into);
        } else if (value.isArray()) {
            visitElements(joined, value, judged, pointer, key, into);
        }
    }

    private void visitProperties(
            Joined joined,
            @Nullable JsonNode value,
            @Nullable JsonNode judged,
            String pointer,
            String key,
            boolean wanted,
            List<Asked> into) {
        Map<String, List<SchemaPart>> names = declared(joined.active);
        Map<String, List<SchemaPart>> sleeping = declared(joined.dormant);
        names.values().removeIf(parts -> parts.stream().anyMatch(SchemaPart::never));
        names.forEach((name, parts) -> {
            String child = Pointers.child(pointer, name);
            String childKey = Pointers.child(key, name);
            JsonNode judgedAnswer = judged == null ? null : judged.get(name);
            JsonNode sent = value == null ? null : value.get(name);
            JsonNode answer = sent == null ? judgedAnswer : sent;
            boolean required = wanted && joined.demands(name);
            Asked field = new Asked(child, childKey, required, answer != null, parts);
            asked.put(child, field);
            into.add(field);
            visit(
                    parts,
                    sleeping.getOrDefault(name, List.of()),
                    answer,
                    judgedAnswer,
                    child,
                    childKey,
                    answer != null || required,
                    field.inside);
        });
        if (value != null) {
            noteStrangers(joined, names.keySet(), value, pointer);
        }
    }

    private void noteStrangers(Joined joined, Set<String> names, JsonNode value, String pointer) {
        Set<String> elsewhere = new LinkedHashSet<>();
        joined.active.forEach(part -> elsewhere.addAll(part.properties().keySet()));
        joined.dormant.forEach(part -> elsewhere.addAll(part.properties().keySet()));
        boolean declares = !elsewhere.isEmpty();
        for (String name : value.propertyNames()) {
            if (names.contains(name)) {
                continue;
            }
            if (elsewhere.contains(name)) {
                outOfBranch.add(Pointers.child(pointer, name));
            } else if (declares && joined.active.stream().noneMatch(part -> allows(part, name))) {
                unknown.add(new Unknown(Pointers.child(pointer, name), name, names));
            }
        }
    }

    private void visitElements(
            Joined joined, JsonNode value, @Nullable JsonNode judged, String pointer, String key, List<Asked> into) {
        String elementKey = Pointers.child(key, Scope.EACH);
        for (int i = 0; i < value.size(); i++) {
            List<SchemaPart> parts = elements(joined.active, i);
            if (parts.isEmpty()) {
                continue;
            }
            JsonNode element = value.get(i);
            String child = Pointers.child(pointer, i);
            List<Asked> inside = into;
            if (!element.isObject()) {
                Asked field = new Asked(child, elementKey, false, true, parts);
                asked.put(child, field);
                into.add(field);
                inside = field.inside;
            }
            JsonNode judgedElement = judged == null ? null : judged.get(i);
            visit(parts, elements(joined.dormant, i), element, judgedElement, child, elementKey, true, inside);
        }
    }

    private static boolean allows(SchemaPart part, String name) {
        return part.open()
                || part.patterns().stream()
                        .anyMatch(pattern -> pattern.matcher(name).find());
    }

    private static Map<String, List<SchemaPart>> declared(List<SchemaPart> parts) {
        Map<String, List<SchemaPart>> declared = new LinkedHashMap<>();
        for (SchemaPart part : parts) {
            part.properties().forEach((name, child) -> declared.computeIfAbsent(name, any -> new ArrayList<>(2))
                    .add(child));
        }
        return declared;
    }

    private static List<SchemaPart> elements(List<SchemaPart> parts, int index) {
        List<SchemaPart> elements = new ArrayList<>();
        for (SchemaPart part : parts) {
            if (index < part.prefixItems().size()) {
                elements.add(part.prefixItems().get(index));
            } else if (part.items() != null) {
                elements.add(part.items());
            }
        }
        return elements;
    }

    /** The parts that apply at one place for these answers, and those that do not. */
    private final class Joined {
        final List<SchemaPart> active = new ArrayList<>();
        final List<SchemaPart> dormant = new ArrayList<>();
        private final @Nullable JsonNode value;
        private final String pointer;

        Joined(@Nullable JsonNode value, String pointer) {
            this.value = value;
            this.pointer = pointer;
        }

        void join(SchemaPart part) {
            active.add(part);
            part.allOf().forEach(this::join);
            joinConditional(part);
            part.dependentSchemas().forEach((name, dependent) -> {
                if (value != null && value.has(name)) {
                    join(dependent);
                } else {
                    leaveOut(dependent);
                }
            });
            joinAlternatives(part.oneOf());
            joinAlternatives(part.anyOf());
        }

        void leaveOut(SchemaPart part) {
            dormant.add(part);
            part.possible().forEach(this::leaveOut);
        }

        boolean demands(String name) {
            for (SchemaPart part : active) {
                if (part.required().contains(name)) {
                    return true;
                }
                for (Map.Entry<String, Set<String>> dependent :
                        part.dependentRequired().entrySet()) {
                    if (dependent.getValue().contains(name) && value != null && value.has(dependent.getKey())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void joinConditional(SchemaPart part) {
            SchemaPart.Conditional conditional = part.conditional();
            if (conditional == null) {
                return;
            }
            boolean holds = SafeSchemas.accepts(conditional.test(), value == null ? NOTHING : value);
            SchemaPart taken = holds ? conditional.then() : conditional.otherwise();
            SchemaPart left = holds ? conditional.otherwise() : conditional.then();
            if (taken != null) {
                join(taken);
            }
            if (left != null) {
                leaveOut(left);
            }
        }

        private void joinAlternatives(@Nullable Alternatives alternatives) {
            if (alternatives == null || alternatives.areChoices()) {
                return;
            }
            SchemaPart chooser = alternatives.chooser();
            if (chooser == null) {
                alternatives.parts().forEach(this::joinUndecided);
                return;
            }
            int index = alternatives.chosen(value);
            chosen.put(choice(alternatives.pointer(), pointer), index);
            if (index < 0) {
                active.add(chooser);
            }
            for (int i = 0; i < alternatives.branches().size(); i++) {
                SchemaPart part = alternatives.branches().get(i).part();
                if (i == index) {
                    join(part);
                } else {
                    leaveOut(part);
                }
            }
        }

        /** A branch that nothing chooses is asked but demands nothing by itself. */
        private void joinUndecided(SchemaPart part) {
            active.add(part.withoutDemands());
            part.possible().forEach(this::joinUndecided);
        }
    }
}
