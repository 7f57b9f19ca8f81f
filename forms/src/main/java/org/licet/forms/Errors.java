package org.licet.forms;

import com.networknt.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is missing or wrong in settled answers. The survey knows what is missing and what nobody asked for; the
 * validator knows the rest.
 */
final class Errors {
    private final Schema schema;
    private final SchemaPart root;
    private final UiForm ui;
    private final Sentences sentences;
    private final Map<String, Alternatives> alternatives = new HashMap<>();

    Errors(SchemaPart root, UiForm ui, Labels labels) {
        this.root = root;
        this.schema = SafeSchemas.compile(root.json());
        this.ui = ui;
        this.sentences = new Sentences(labels);
        collectAlternatives(root);
    }

    FieldError notAnObject(String language) {
        return new FieldError("", "type", sentences.plain("root", language, Map.of()));
    }

    FieldError excess(AnswerLimits.Excess excess, String language) {
        Map<String, String> values = Map.of("limit", String.valueOf(excess.limit()));
        return new FieldError(excess.pointer(), excess.code(), sentences.plain(excess.code(), language, values));
    }

    FieldError notFound(Scope scope, String pointer, String language) {
        return new FieldError(pointer, "not-found", sentences.notFound(scope, pointer, language));
    }

    List<FieldError> of(CompiledForm.Settled settled, String language) {
        ErrorCollector collecting = new ErrorCollector(root.json(), alternatives, ui, sentences, settled, language);
        settled.survey().top.forEach(collecting::missing);
        settled.survey().unknown.forEach(collecting::unknown);
        collecting.wrong(schema.validate(settled.data()));
        return collecting.inOrder();
    }

    private void collectAlternatives(SchemaPart part) {
        for (Alternatives each : new Alternatives[] {part.oneOf(), part.anyOf()}) {
            if (each != null) {
                alternatives.put(each.pointer(), each);
            }
        }
        part.possible().forEach(this::collectAlternatives);
        part.properties().values().forEach(this::collectAlternatives);
        part.prefixItems().forEach(this::collectAlternatives);
        if (part.items() != null) {
            collectAlternatives(part.items());
        }
    }
}
