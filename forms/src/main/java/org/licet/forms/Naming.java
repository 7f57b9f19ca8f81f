package org.licet.forms;

import java.util.List;

/** What a question, its choices and the elements of a list are called in a language. */
record Naming(Labels labels, String language) {

    /** A file in a list is called as the list's elements are, not as the id that stands for it. */
    String label(Question question) {
        List<String> steps = question.scope().steps();
        int last = steps.size() - 1;
        boolean isElementsFile = question.kind() == Question.Kind.FILE
                && question.type().equals("string")
                && last > 0
                && steps.get(last).equals("id")
                && steps.get(last - 1).equals(Scope.EACH);
        return isElementsFile
                ? labels.item(new Scope(steps.subList(0, last - 1)), language)
                : labels.label(question.scope(), language);
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
