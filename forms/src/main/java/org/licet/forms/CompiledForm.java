package org.licet.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One form, ready to be asked by any number of threads. */
final class CompiledForm implements Form {
    /** Rules of one form hardly build on one another more deeply; beyond it, what was hidden once stays hidden. */
    private static final int MAX_ROUNDS = 16;

    private final String name;
    private final SchemaPart root;
    private final UiForm ui;
    private final Labels labels;
    private final Errors errors;
    private final Map<String, FieldShape> fields;
    private final ObjectNode schema;
    private final ObjectNode uiSchema;
    private final FormPages pages;

    CompiledForm(
            String name,
            SchemaPart root,
            UiForm ui,
            Labels labels,
            Map<String, FieldShape> fields,
            ObjectNode schema,
            ObjectNode uiSchema,
            FormPlan plan) {
        this.name = name;
        this.root = root;
        this.ui = ui;
        this.labels = labels;
        this.fields = Map.copyOf(fields);
        this.errors = new Errors(root, ui, labels);
        this.schema = schema;
        this.uiSchema = uiSchema;
        this.pages = new CompiledPages(this, plan);
    }

    /** What is left when everything hidden is gone. */
    record Settled(ObjectNode data, Survey survey, Set<String> hidden, Map<String, JsonNode> computed) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public Evaluation evaluate(JsonNode answers, Asking asking) {
        String language = Languages.of(asking.language());
        AnswerLimits.Excess excess = AnswerLimits.find(answers);
        if (excess != null) {
            return refused(errors.excess(excess, language));
        }
        if (!(answers instanceof ObjectNode object)) {
            return refused(errors.notAnObject(language));
        }
        Settled settled = settle(object);
        Set<String> disabled = ui.disabled(settled.data(), settled.data());
        Set<String> visible = new LinkedHashSet<>();
        Set<String> enabled = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        for (Survey.Asked field : settled.survey().asked.values()) {
            if (HiddenPlaces.covers(settled.hidden(), field.pointer)) {
                continue;
            }
            visible.add(field.pointer);
            if (field.required) {
                required.add(field.pointer);
            }
            if (!HiddenPlaces.covers(disabled, field.pointer) && !field.is("readOnly") && !ui.isComputed(field.key)) {
                enabled.add(field.pointer);
            }
        }
        return new Evaluation(
                settled.data(), visible, enabled, required, errors.of(settled, language), settled.computed());
    }

    @Override
    public ObjectNode schema() {
        return schema.deepCopy();
    }

    @Override
    public ObjectNode uiSchema() {
        return uiSchema.deepCopy();
    }

    @Override
    public Map<String, FieldShape> fields() {
        return fields;
    }

    @Override
    public Map<String, String> attachments(JsonNode answers) {
        return HeldFiles.in(answers, fields.values());
    }

    @Override
    public List<LookUp> lookUps() {
        return ui.lookUps();
    }

    @Override
    public FieldError notFound(LookUp lookUp, Locale language) {
        return errors.notFound(scopeOf(lookUp.pointer()), lookUp.pointer(), Languages.of(language));
    }

    @Override
    public FormPages pages() {
        return pages;
    }

    @Override
    public String label(String pointer, Locale language) {
        return new Naming(labels, Languages.of(language)).label(scopeOf(pointer));
    }

    /**
     * Hides what rules and conditions hide until nothing changes any more. Each round starts again from everything
     * that was sent, so that an answer hidden by an answer which is itself hidden comes back.
     */
    Settled settle(ObjectNode sent) {
        ObjectNode answers = sent.deepCopy();
        Set<String> computedPlaces = removeComputed(answers);
        Set<String> away = new HashSet<>();
        int rounds = 0;
        while (true) {
            ObjectNode data = answers.deepCopy();
            away.forEach(pointer -> Pointers.remove(data, pointer));
            ui.compute(data, away);
            Survey survey = Survey.of(root, answers, data);
            Set<String> hidden = ui.hidden(answers, data);
            survey.hideEmptied(hidden);
            Set<String> next = new HashSet<>(survey.outOfBranch);
            hidden.stream()
                    .filter(pointer -> Pointers.find(answers, pointer) != null || computedPlaces.contains(pointer))
                    .forEach(next::add);
            if (rounds++ >= MAX_ROUNDS) {
                next.addAll(away);
            }
            if (next.equals(away)) {
                return new Settled(data, survey, hidden, computed(data));
            }
            away = next;
        }
    }

    private Set<String> removeComputed(ObjectNode answers) {
        Set<String> places = new HashSet<>();
        for (UiForm.Control control : ui.computedControls()) {
            places.addAll(control.scope().pointers(answers));
        }
        places.forEach(pointer -> Pointers.remove(answers, pointer));
        return places;
    }

    private Map<String, JsonNode> computed(ObjectNode data) {
        Map<String, JsonNode> computed = new LinkedHashMap<>();
        for (UiForm.Control control : ui.computedControls()) {
            for (String pointer : control.scope().pointers(data)) {
                JsonNode value = Pointers.find(data, pointer);
                if (value != null) {
                    computed.put(pointer, value);
                }
            }
        }
        return computed;
    }

    private static Evaluation refused(FieldError error) {
        return new Evaluation(
                JsonNodeFactory.instance.objectNode(), Set.of(), Set.of(), Set.of(), List.of(error), Map.of());
    }

    /** Without answers an index is told from a name by its digits: names of fields begin with a letter. */
    private static Scope scopeOf(String pointer) {
        return new Scope(Pointers.tokens(pointer).stream()
                .map(token -> !token.isEmpty() && Character.isDigit(token.charAt(0)) ? Scope.EACH : token)
                .toList());
    }
}
