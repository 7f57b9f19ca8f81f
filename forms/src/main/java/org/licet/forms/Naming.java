package org.licet.forms;

import java.util.List;

/** What a question, its choices and the elements of a list are called in a language. */
record Naming(Labels labels, String language) {

    String label(Question question) {
        return question.kind() == Question.Kind.FILE
                ? label(question.scope())
                : labels.label(question.scope(), language);
    }

    /** A file is called as what is attached, not as the id that stands for it. */
    String label(Scope scope) {
        String label = labels.label(scope, language);
        if (!label.equals(Fragments.labels(language).get("licet.attachment.id"))) {
            return label;
        }
        Scope around = scope.parent();
        List<String> steps = around.steps();
        return !steps.isEmpty() && steps.get(steps.size() - 1).equals(Scope.EACH)
                ? labels.item(around.parent(), language)
                : labels.label(around, language);
    }

    String element(Question list, int number) {
        return labels.item(list.scope(), language) + " " + number;
    }

    /** The texts of the choices, in their order. */
    List<String> choices(Question question) {
        Scope scope = question.scope();
        return labels.choices(question.choices().values(), scope, language);
    }
}
