package org.licet.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a form is asked: where its fields stand, under which rules, and which it works out itself. */
final class UiForm {

    /** What a rule does to its element when its condition holds. */
    enum Effect {
        SHOW,
        HIDE,
        ENABLE,
        DISABLE;

        boolean concernsVisibility() {
            return this == SHOW || this == HIDE;
        }

        /** Whether this takes the element away (or disables it), given whether the condition holds. */
        boolean takesAway(boolean holds) {
            return (this == HIDE || this == DISABLE) == holds;
        }
    }

    /** A rule of an element. */
    record Rule(Effect effect, Condition condition) {}

    /**
     * One control.
     *
     * @param rules its own and those of the elements around it
     * @param label a text or its key; null when the schema's title is to be used
     * @param i18n a key from which the label's key is made
     */
    record Control(Scope scope, List<Rule> rules, Options options, @Nullable String label, @Nullable String i18n) {

        @Nullable
        Computation computation() {
            return options.computation();
        }
    }

    /** How a control is asked. */
    record Options(
            @Nullable Computation computation, @Nullable String widget, @Nullable Mask mask, @Nullable LookUp lookUp) {
        static final Options NONE = new Options(null, null, null, null);
    }

    private final List<Control> controls;
    private final Map<String, List<Control>> byScope = new LinkedHashMap<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final List<Control> computed;
    private final @Nullable UiElement layout;

    /** A form whose package does not say how it is asked. */
    UiForm() {
        this(List.of(), null);
    }

    UiForm(List<Control> controls, @Nullable UiElement layout) {
        this.layout = layout;
        this.controls = List.copyOf(controls);
        for (Control control : controls) {
            String key = control.scope().key();
            byScope.computeIfAbsent(key, any -> new ArrayList<>()).add(control);
            order.putIfAbsent(key, order.size());
        }
        this.computed = controls.stream()
                .filter(control -> control.computation() != null)
                .toList();
    }

    List<Control> controls() {
        return controls;
    }

    /** The root of what the UI schema says; null without one. */
    @Nullable
    UiElement layout() {
        return layout;
    }

    List<Control> controlsOf(String key) {
        return byScope.getOrDefault(key, List.of());
    }

    @Nullable
    Control control(String key) {
        List<Control> there = byScope.get(key);
        return there == null ? null : there.get(0);
    }

    List<Control> computedControls() {
        return computed;
    }

    List<LookUp> lookUps() {
        return controls.stream()
                .map(control -> control.options().lookUp())
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isComputed(String key) {
        Control control = control(key);
        return control != null && control.computation() != null;
    }

    Set<String> computedKeys(boolean productsToo) {
        Set<String> keys = new HashSet<>();
        for (Control control : computed) {
            Computation computation = control.computation();
            if (computation != null && (productsToo || computation.kind() != Computation.Kind.PRODUCT)) {
                keys.add(control.scope().key());
            }
        }
        return keys;
    }

    /** Scope keys of the fields that some rule may hide. */
    Set<String> hideableKeys() {
        Set<String> keys = new HashSet<>();
        byScope.forEach((key, there) -> {
            if (there.stream().allMatch(control -> control.rules().stream()
                    .anyMatch(rule -> rule.effect().concernsVisibility()))) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Pointers of the fields that rules hide for these answers. */
    Set<String> hidden(JsonNode answers, JsonNode judged) {
        return takenAway(answers, judged, true);
    }

    /** Pointers of the fields that rules disable for these answers. */
    Set<String> disabled(JsonNode answers, JsonNode judged) {
        return takenAway(answers, judged, false);
    }

    /** Writes the computed values into the answers, in as many rounds as they build on one another. */
    void compute(ObjectNode answers, Set<String> away) {
        for (int round = 0; round < computed.size(); round++) {
            boolean changed = false;
            for (Control control : computed) {
                for (String pointer : control.scope().pointers(answers)) {
                    changed |= compute(control, pointer, answers, away);
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    /** Place of a field among the controls: its own or that of the nearest field around it. */
    int order(String key) {
        String around = key;
        while (true) {
            Integer place = order.get(around);
            if (place != null) {
                return place;
            }
            int slash = around.lastIndexOf('/');
            if (slash < 0) {
                return Integer.MAX_VALUE;
            }
            around = around.substring(0, slash);
        }
    }

    private static boolean compute(Control control, String pointer, ObjectNode answers, Set<String> away) {
        Computation computation = control.computation();
        int slash = pointer.lastIndexOf('/');
        if (computation == null || slash < 0 || HiddenPlaces.covers(away, pointer)) {
            return false;
        }
        JsonNode parent = Pointers.find(answers, pointer.substring(0, slash));
        if (!(parent instanceof ObjectNode object)) {
            return false;
        }
        String name = Pointers.tokens(pointer.substring(slash)).get(0);
        JsonNode value = computation.value(answers, control.scope(), pointer);
        JsonNode before = value == null ? object.remove(name) : object.replace(name, value);
        return value == null ? before != null : !value.equals(before);
    }

    private Set<String> takenAway(JsonNode answers, JsonNode judged, boolean visibility) {
        Set<String> pointers = new HashSet<>();
        byScope.forEach((key, there) -> {
            if (there.stream().allMatch(control -> control.rules().stream()
                    .anyMatch(rule -> rule.effect().concernsVisibility() == visibility))) {
                for (String pointer : there.get(0).scope().pointers(answers)) {
                    if (there.stream().allMatch(control -> isTakenAway(control, judged, pointer, visibility))) {
                        pointers.add(pointer);
                    }
                }
            }
        });
        return pointers;
    }

    static boolean isTakenAway(Control control, JsonNode judged, String pointer, boolean visibility) {
        for (Rule rule : control.rules()) {
            if (rule.effect().concernsVisibility() == visibility
                    && rule.effect().takesAway(rule.condition().holds(judged, control.scope(), pointer))) {
                return true;
            }
        }
        return false;
    }
}
