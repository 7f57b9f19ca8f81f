package org.licet.engine.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.register.PublicEntries.InForce;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.forms.LookUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives the fixed fields of one set of answers their values, one look-up after the other. */
final class FixedFields {

    /** Reads a register. */
    interface Reading {
        Optional<InForce> find(LookUp lookUp, String value);
    }

    private final Form form;
    private final List<LookUp> lookUps;
    private final @Nullable ObjectNode known;
    private final Asking asking;
    private final Reading reading;
    private final List<LookUp> missed = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();
    private ObjectNode answers;

    FixedFields(
            Form form,
            List<LookUp> lookUps,
            ObjectNode sent,
            @Nullable ObjectNode known,
            Asking asking,
            Reading reading) {
        this.form = form;
        this.lookUps = lookUps;
        this.known = known;
        this.asking = asking;
        this.reading = reading;
        this.answers = sent;
        fill();
    }

    ObjectNode answers() {
        return answers;
    }

    Evaluation evaluation() {
        Evaluation evaluation = form.evaluate(answers, asking);
        Map<String, JsonNode> computed = new LinkedHashMap<>(evaluation.computed());
        filled.forEach(
                pointer -> LookUp.at(evaluation.data(), pointer).ifPresent(value -> computed.put(pointer, value)));
        return new Evaluation(
                evaluation.data(),
                evaluation.visible(),
                evaluation.enabled(),
                evaluation.required(),
                errors(evaluation),
                computed);
    }

    private void fill() {
        lookUps.forEach(lookUp -> answers = LookUp.with(answers, empty(lookUp)));
        for (LookUp lookUp : lookUps) {
            Map<String, Optional<JsonNode>> before = known == null ? Map.of() : known(lookUp, known);
            if (!before.isEmpty()) {
                put(lookUp, before);
            } else {
                asked(lookUp).ifPresent(value -> look(lookUp, value));
            }
        }
    }

    private void look(LookUp lookUp, String value) {
        Optional<InForce> entry = reading.find(lookUp, value);
        if (entry.isEmpty()) {
            missed.add(lookUp);
            return;
        }
        Map<String, Optional<JsonNode>> values = new HashMap<>();
        lookUp.fill().forEach((pointer, field) -> {
            if (lookUp.fixed().contains(pointer)) {
                values.put(pointer, FittingValues.value(entry.get(), field, form, pointer));
            }
        });
        put(lookUp, values);
    }

    private void put(LookUp lookUp, Map<String, Optional<JsonNode>> values) {
        answers = LookUp.with(answers, values);
        filled.addAll(lookUp.fixed());
    }

    /** What is asked for and may be right: neither what is hidden nor what is wrong as it stands is looked up. */
    private Optional<String> asked(LookUp lookUp) {
        Optional<String> asked = lookUp.asked(answers);
        if (asked.isEmpty()) {
            return asked;
        }
        Evaluation now = form.evaluate(answers, asking);
        boolean isWrong =
                now.errors().stream().anyMatch(error -> error.pointer().equals(lookUp.pointer()));
        return asked.filter(value -> !isWrong && now.visible().contains(lookUp.pointer()));
    }

    /** Empty when something else was looked up then, or nothing was found. */
    private Map<String, Optional<JsonNode>> known(LookUp lookUp, ObjectNode before) {
        if (!lookUp.asked(before).equals(lookUp.asked(answers))) {
            return Map.of();
        }
        Map<String, Optional<JsonNode>> values = new HashMap<>();
        lookUp.fixed().forEach(pointer -> values.put(pointer, LookUp.at(before, pointer)));
        return values.values().stream().anyMatch(Optional::isPresent) ? values : Map.of();
    }

    private static Map<String, Optional<JsonNode>> empty(LookUp lookUp) {
        Map<String, Optional<JsonNode>> values = new HashMap<>();
        lookUp.fixed().forEach(pointer -> values.put(pointer, Optional.empty()));
        return values;
    }

    /** Nobody can type a fixed field: that it is missing is said of what is looked up, and only once. */
    private List<FieldError> errors(Evaluation evaluation) {
        List<FieldError> errors = new ArrayList<>();
        missed.forEach(lookUp -> errors.add(form.notFound(lookUp, asking.language())));
        evaluation.errors().forEach(error -> {
            if (!(error.meansMissing() && isOfUnanswered(error.pointer(), evaluation))) {
                errors.add(error);
            }
        });
        return List.copyOf(errors);
    }

    private boolean isOfUnanswered(String pointer, Evaluation evaluation) {
        return lookUps.stream()
                .filter(lookUp -> lookUp.fixed().contains(pointer))
                .anyMatch(lookUp -> missed.contains(lookUp)
                        || evaluation.errors().stream()
                                .anyMatch(error -> error.pointer().equals(lookUp.pointer())));
    }
}
