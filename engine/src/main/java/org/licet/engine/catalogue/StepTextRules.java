package org.licet.engine.catalogue;

import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.processes.ModelInventory.TaskUse;

/** Texts that name steps are of elements that some drawing has, and where some tasks are named all are. */
final class StepTextRules {

    /** Keys of a form that is called so begin alike. */
    private static final String FORM = "step";

    private final WholePackage whole;
    private final Texts texts;

    StepTextRules(WholePackage whole, Texts texts) {
        this.whole = whole;
        this.texts = texts;
    }

    void check() {
        if (whole.lacksModels() || whole.formNames().contains(FORM)) {
            return;
        }
        Set<String> drawn = new TreeSet<>();
        whole.models().drawn().forEach(element -> drawn.add(element.id()));
        Set<String> named = new TreeSet<>();
        texts.byLanguage().forEach((language, ofLanguage) -> ofLanguage.keySet().stream()
                .filter(key -> key.startsWith(StepTexts.PREFIX))
                .forEach(key -> {
                    named.add(key.substring(StepTexts.PREFIX.length()));
                    checkDrawn(key, new Place(Texts.file(language), texts.line(language, key), key), drawn);
                }));
        if (!named.isEmpty() && texts.byLanguage().size() > 1) {
            whole.models().tasks().forEach(task -> checkNamed(task, named));
        }
    }

    private void checkDrawn(String key, Place place, Set<String> drawn) {
        String element = key.substring(StepTexts.PREFIX.length());
        // a key that only one language has was found already
        if (!whole.findings().hasErrorAt(place)) {
            whole.known(
                    FindingCode.UNDRAWN_STEP,
                    element,
                    drawn,
                    place,
                    "no drawing has a step, gateway or flow `" + element + "`");
        }
    }

    private void checkNamed(TaskUse task, Set<String> named) {
        String id = task.place().element();
        if (!named.contains(id)) {
            whole.findings()
                    .warning(
                            FindingCode.MISSING_TEXT,
                            WholePackage.place(task.place()),
                            "other steps have texts, but the task `" + id + "` is called as it is drawn in every"
                                    + " language; write `" + StepTexts.PREFIX + id + "`");
        }
    }
}
