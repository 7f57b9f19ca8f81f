package org.licet.forms;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One compiled form. Immutable; shared by all threads. */
public interface Form {

    String name();

    /**
     * Evaluates answers: visibility, required fields, computed values, pruning of hidden branches, then validation of
     * what is left against the schema. Unknown fields are errors (code {@code unknown}), never dropped in silence;
     * only what a condition or rule hides is pruned.
     *
     * @param answers what a person or machine sent, any JSON; not changed
     */
    Evaluation evaluate(JsonNode answers, Asking asking);

    /** The schema with every {@code $ref} to fragments and other files of the package resolved inside itself. */
    ObjectNode schema();

    /** The UI schema: the package's own or the derived default. */
    ObjectNode uiSchema();

    /** Every field that the form may ask for, whatever the answers, by dotted path. */
    java.util.Map<String, FieldShape> fields();

    /** Ids of the uploads that these answers hold, by the pointer of each. */
    java.util.Map<String, String> attachments(JsonNode answers);

    /** What fields look up in registers, in the order of the UI schema. Evaluation itself looks nothing up. */
    java.util.List<LookUp> lookUps();

    /** That nothing was found under what a field looks up: code {@code not-found}. */
    FieldError notFound(LookUp lookUp, java.util.Locale language);

    /** Label of a field in a language, the field's name when the package gives none. */
    String label(String pointer, java.util.Locale language);

    /** The form as pages for a browser: HTML out, answers in. */
    FormPages pages();
}
