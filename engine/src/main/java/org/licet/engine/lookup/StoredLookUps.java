package org.licet.engine.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.PublicEntries.InForce;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.Form;
import org.licet.forms.LookUp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Component
class StoredLookUps implements LookUps {

    private final CountedEntries entries;

    StoredLookUps(CountedEntries entries) {
        this.entries = entries;
    }

    @Override
    public Evaluation evaluate(
            Actor by, PublishedPackage published, Form form, JsonNode data, @Nullable ObjectNode known, Asking asking) {
        List<LookUp> fixing = fixing(published, form);
        return fixing.isEmpty() || !(data instanceof ObjectNode answers)
                ? form.evaluate(data, asking)
                : fixed(by, published, form, fixing, answers, known, asking).evaluation();
    }

    @Override
    public ObjectNode settled(
            Actor by, PublishedPackage published, Form form, ObjectNode answers, ObjectNode before, Asking asking) {
        List<LookUp> fixing = fixing(published, form);
        if (fixing.isEmpty()) {
            return answers;
        }
        try {
            return fixed(by, published, form, fixing, answers, before, asking).answers();
        } catch (TooManyLookUps tooMany) {
            return new FixedFields(form, fixing, answers, before, asking, (lookUp, value) -> Optional.empty())
                    .answers();
        }
    }

    private FixedFields fixed(
            Actor by,
            PublishedPackage published,
            Form form,
            List<LookUp> fixing,
            ObjectNode answers,
            @Nullable ObjectNode known,
            Asking asking) {
        return new FixedFields(
                form,
                fixing,
                answers,
                known,
                asking,
                (lookUp, value) -> entries.find(by, published, lookUp.register(), lookUp.by(), value));
    }

    @Override
    public Optional<Found> find(
            Actor by,
            PublishedPackage published,
            Form form,
            String pointer,
            ObjectNode answers,
            @Nullable Set<String> open) {
        return ofApplication(published, form).stream()
                .filter(lookUp -> lookUp.pointer().equals(pointer))
                .filter(lookUp -> isOpen(pointer, open))
                .findFirst()
                .map(lookUp -> find(by, published, form, lookUp, answers, open));
    }

    private Found find(
            Actor by,
            PublishedPackage published,
            Form form,
            LookUp lookUp,
            ObjectNode answers,
            @Nullable Set<String> open) {
        Optional<String> asked = lookUp.asked(answers);
        if (asked.isEmpty()) {
            return nothing(lookUp, Outcome.EMPTY, answers);
        }
        try {
            return entries.find(by, published, lookUp.register(), lookUp.by(), asked.get())
                    .map(entry -> found(form, lookUp, entry, answers, open))
                    .orElseGet(() -> nothing(lookUp, Outcome.NONE, answers));
        } catch (TooManyLookUps tooMany) {
            return nothing(lookUp, Outcome.LATER, answers);
        }
    }

    /** What nobody can type says nothing of another entry. */
    private static Found nothing(LookUp lookUp, Outcome outcome, ObjectNode answers) {
        Map<String, Optional<JsonNode>> values = new HashMap<>();
        lookUp.fixed().forEach(pointer -> values.put(pointer, Optional.empty()));
        return new Found(lookUp.pointer(), outcome, null, List.of(), LookUp.with(answers, values));
    }

    private static Found found(
            Form form, LookUp lookUp, InForce entry, ObjectNode answers, @Nullable Set<String> open) {
        Map<String, Optional<JsonNode>> values = new HashMap<>();
        List<String> filled = new ArrayList<>();
        lookUp.fill().forEach((target, field) -> {
            boolean fixed = lookUp.fixed().contains(target);
            Optional<JsonNode> value = FittingValues.value(entry, field, form, target);
            if (fixed || (value.isPresent() && isOpen(target, open))) {
                values.put(target, value);
                value.ifPresent(there -> filled.add(target));
            }
        });
        return new Found(
                lookUp.pointer(), Outcome.FOUND, entry.number(), List.copyOf(filled), LookUp.with(answers, values));
    }

    @Override
    public ObjectNode prefilled(Actor by, PublishedPackage published, Party applicant, ObjectNode answers) {
        Form form = published.forms().form(published.description().application().form());
        return new Prefilling(by, published, applicant, form, entries).fill(answers);
    }

    private static List<LookUp> fixing(PublishedPackage published, Form form) {
        return ofApplication(published, form).stream()
                .filter(lookUp -> !lookUp.fixed().isEmpty())
                .toList();
    }

    /** The linter refuses look-ups elsewhere; here they are not made either. */
    private static List<LookUp> ofApplication(PublishedPackage published, Form form) {
        return form.name().equals(published.description().application().form()) ? form.lookUps() : List.of();
    }

    private static boolean isOpen(String pointer, @Nullable Set<String> open) {
        return open == null
                || open.stream()
                        .anyMatch(place -> place.isEmpty() || place.equals(pointer) || pointer.startsWith(place + "/"));
    }
}
