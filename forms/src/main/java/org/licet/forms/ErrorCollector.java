package org.licet.forms;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Gathers the errors of one evaluation in the order of the form, and turns what the validator says into what an
 * applicant can do: less what it says of branches that were not chosen and of fields that are hidden.
 */
final class ErrorCollector {
    private static final String REQUIRED = "required";
    private static final String UNKNOWN = "unknown";

    private final JsonNode schema;
    private final Map<String, Alternatives> alternatives;
    private final UiForm ui;
    private final Sentences sentences;
    private final CompiledForm.Settled settled;
    private final String language;
    private final Map<String, FieldError> found = new LinkedHashMap<>();
    private final Set<String> mistyped = new HashSet<>();

    private boolean excused;

    ErrorCollector(
            JsonNode schema,
            Map<String, Alternatives> alternatives,
            UiForm ui,
            Sentences sentences,
            CompiledForm.Settled settled,
            String language) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.ui = ui;
        this.sentences = sentences;
        this.settled = settled;
        this.language = language;
    }

    List<FieldError> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places = new HashMap<>();
        settled.survey().asked.keySet().forEach(pointer -> places.put(pointer, places.size()));
        List<FieldError> errors = new ArrayList<>(found.values());
        errors.removeIf(
                error -> mistyped.contains(error.pointer()) && !error.code().equals("type"));
        errors.sort(Comparator.comparingInt((FieldError error) ->
                        ui.order(Scope.of(error.pointer(), settled.data()).key()))
                .thenComparingInt(error -> places.getOrDefault(error.pointer(), Integer.MAX_VALUE)));
        return List.copyOf(errors);
    }

    /** Reports the fields to fill in rather than the group around them, unless the group is one thing to give. */
    void missing(Survey.Asked field) {
        if (isHidden(field.pointer)) {
            return;
        }
        boolean isMissing = field.required && !field.present;
        int before = found.size();
        if (!isMissing || !Sentences.isAttachment(field)) {
            field.inside.forEach(this::missing);
        }
        if (isMissing && found.size() == before) {
            add(field.pointer, REQUIRED, sentences.missing(field, scope(field.pointer), settled.data(), language));
        }
    }

    void unknown(Survey.Unknown stranger) {
        if (!isHidden(stranger.pointer())) {
            addUnknown(stranger.pointer(), stranger.name(), stranger.near());
        }
    }

    /** Never lets answers pass that the validator refuses, unless what it misses is hidden. */
    void wrong(List<Error> errors) {
        errors.forEach(this::wrong);
        if (found.isEmpty() && !errors.isEmpty() && !excused) {
            Error first = errors.get(0);
            assertion(first.getKeyword(), first.getInstanceLocation().toString(), NullNode.getInstance());
        }
    }

    private void wrong(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String path = error.getEvaluationPath().toString();
        if (isHidden(pointer)) {
            excused = true;
            return;
        }
        if (!alternatives.isEmpty() && isOfBranchNotChosen(path, pointer)) {
            return;
        }
        Alternatives group = alternatives.get(path);
        switch (error.getKeyword()) {
            case "required" -> lacking(pointer, error.getProperty());
            case "dependentRequired" -> dependents(pointer, path);
            case "additionalProperties", "unevaluatedProperties" -> {
                String name = error.getProperty();
                if (name != null) {
                    addUnknown(Pointers.child(pointer, name), name, Set.of());
                } else {
                    assertion(error, pointer, path);
                }
            }
            case "oneOf", "anyOf" -> {
                if (group != null) {
                    undecided(group, pointer);
                }
            }
            default -> assertion(error, pointer, path);
        }
    }

    private void dependents(String pointer, String path) {
        JsonNode demands = Pointers.find(schema, path);
        JsonNode answers = Pointers.find(settled.data(), pointer);
        if (demands != null && answers != null) {
            demands.forEachEntry((trigger, names) -> names.valueStream()
                    .filter(name -> answers.has(trigger) && !answers.has(name.asString("")))
                    .forEach(name -> lacking(pointer, name.asString(""))));
        }
    }

    private void lacking(String pointer, @Nullable String name) {
        if (name == null) {
            return;
        }
        String missing = Pointers.child(pointer, name);
        Survey.Asked field = settled.survey().asked.get(missing);
        if (isHidden(missing)) {
            excused = true;
        } else if (field == null || !field.required) {
            add(missing, REQUIRED, sentences.missing(field, scope(missing), settled.data(), language));
        }
    }

    private void undecided(Alternatives group, String pointer) {
        if (group.areChoices()) {
            JsonNode choices = Pointers.find(schema, group.pointer());
            add(pointer, "enum", sentences.choice(choices, scope(pointer), pointer, settled.data(), language));
        } else if (group.isDiscriminated()) {
            if (group.chosen(Pointers.find(settled.data(), pointer)) < 0) {
                group.discriminators().forEach(name -> undecided(group, pointer, name));
            }
        } else if (group.onlyRequired().isEmpty()) {
            assertion(group.pointer().endsWith("oneOf") ? "oneOf" : "anyOf", pointer, NullNode.getInstance());
        } else {
            answerOneOf(group.onlyRequired(), pointer);
        }
    }

    private void answerOneOf(List<String> names, String parent) {
        List<String> asked = names.stream()
                .map(name -> Pointers.child(parent, name))
                .filter(pointer -> !isHidden(pointer))
                .toList();
        if (asked.isEmpty()) {
            excused = true;
            return;
        }
        long answered = asked.stream()
                .filter(pointer -> Pointers.find(settled.data(), pointer) != null)
                .count();
        List<Scope> scopes = asked.stream().map(this::scope).toList();
        String message = sentences.oneOfThese(answered > 1 ? "only-one-of" : "required.one-of", scopes, language);
        add(asked.get(0), answered > 1 ? "oneOf" : REQUIRED, message);
    }

    private void undecided(Alternatives group, String pointer, String name) {
        String place = Pointers.child(pointer, name);
        Survey.Asked field = settled.survey().asked.get(place);
        JsonNode answer = Pointers.find(settled.data(), place);
        if (answer == null) {
            lacking(pointer, name);
        } else if (group.values(name).valueStream().noneMatch(answer::equals)) {
            add(place, "enum", sentences.choice(group.values(name), scope(place), place, settled.data(), language));
        } else if (field == null) {
            assertion("oneOf", pointer, NullNode.getInstance());
        }
    }

    private void assertion(Error error, String pointer, String path) {
        JsonNode value = Pointers.find(schema, path);
        boolean isImplied = error.getKeyword().equals("minContains") && (value == null || !value.isNumber());
        assertion(isImplied ? "contains" : error.getKeyword(), pointer, value == null ? NullNode.getInstance() : value);
    }

    private void assertion(String keyword, String pointer, JsonNode value) {
        if (keyword.equals("type")) {
            mistyped.add(pointer);
        }
        String code = keyword.equals("format") ? "format." + value.asString("") : keyword;
        if (keyword.equals("enum")) {
            add(pointer, code, sentences.choice(value, scope(pointer), pointer, settled.data(), language));
        } else {
            add(pointer, code, sentences.of(code, scope(pointer), pointer, value, settled.data(), language));
        }
    }

    private void addUnknown(String pointer, String name, Set<String> near) {
        String hint = NearestName.of(name, near).orElse("");
        Map<String, String> values = Map.of("name", name, "near", hint);
        add(pointer, UNKNOWN, sentences.plain(hint.isEmpty() ? "unknown" : "unknown.near", language, values));
    }

    private void add(String pointer, String code, String message) {
        found.putIfAbsent(pointer + " " + code, new FieldError(pointer, code, message));
    }

    private boolean isHidden(String pointer) {
        return HiddenPlaces.covers(settled.hidden(), pointer);
    }

    private Scope scope(String pointer) {
        return Scope.of(pointer, settled.data());
    }

    /** Whether the validator speaks of a branch that these answers have not chosen; if none is, says what to choose. */
    private boolean isOfBranchNotChosen(String path, String pointer) {
        EvaluationPath walk = new EvaluationPath(path, pointer);
        while (walk.next()) {
            Alternatives group = alternatives.get(walk.schemaPointer());
            if (group == null || !walk.hasBranch() || group.branches().size() == 1) {
                continue;
            }
            Integer chosen = settled.survey().chosen.get(Survey.choice(group.pointer(), walk.instancePointer()));
            if (chosen == null || chosen < 0) {
                undecided(group, walk.instancePointer());
            }
            if (chosen == null || chosen != walk.branch()) {
                return true;
            }
        }
        return false;
    }
}
