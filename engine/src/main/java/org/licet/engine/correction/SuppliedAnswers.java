package org.licet.engine.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.engine.application.AskedItems.Difference;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.SuppliedDocuments;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Document;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.engine.correction.WrongCorrection.Wrong;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import tools.jackson.databind.node.ObjectNode;

/** What an applicant supplies, held against what was marked. */
final class SuppliedAnswers {

    private static final int LONGEST_NOTE = 4_000;

    private final List<Mark> marks;
    private final Supply supply;
    private final Evaluation before;
    private final Evaluation after;
    private final Map<String, Document> declared;
    private final SuppliedDocuments documents;
    private final List<Difference> differences;
    private final Set<String> given;

    SuppliedAnswers(
            List<Mark> marks,
            Supply supply,
            Evaluation before,
            Evaluation after,
            Description description,
            SuppliedDocuments documents) {
        this.marks = marks;
        this.supply = supply;
        this.before = before;
        this.after = after;
        this.declared = description.application().documents();
        this.documents = documents;
        this.differences = Differences.between(before.data(), after.data());
        this.given = supply.documents().stream().map(DocumentRef::document).collect(Collectors.toSet());
    }

    ObjectNode data() {
        return after.data();
    }

    List<Difference> differences() {
        return differences;
    }

    /** @throws WrongAnswers; @throws WrongCorrection */
    void check() {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new WrongAnswers(errors);
        }
        List<Wrong> wrongs = notMarked();
        if (wrongs.isEmpty()) {
            wrongs = unchanged();
        }
        if (!wrongs.isEmpty()) {
            throw new WrongCorrection(wrongs);
        }
    }

    /** What was wrong before and may not be touched now is not the applicant's to mend now. */
    private List<FieldError> errors() {
        Set<String> untouchable = before.errors().stream()
                .filter(error -> marks.stream().noneMatch(mark -> mark.touches(error.pointer())))
                .map(SuppliedAnswers::where)
                .collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        after.errors().stream()
                .filter(error -> !untouchable.contains(where(error)))
                .forEach(errors::add);
        errors.addAll(documents.wrong(supply.by(), supply.documents(), declared, supply.language()));
        newlyRequired().stream()
                .filter(document -> !given.contains(document.id()))
                .map(document -> documents.required(document, supply.language()))
                .forEach(errors::add);
        return errors;
    }

    private static String where(FieldError error) {
        return error.code() + " " + error.pointer();
    }

    /** A changed answer may call for another document. */
    private List<Document> newlyRequired() {
        Set<String> present = documents.of(supply.reference());
        return declared.values().stream()
                .filter(document -> document.required().holds(after.data())
                        && !document.required().holds(before.data())
                        && !present.contains(document.id()))
                .toList();
    }

    private List<Wrong> notMarked() {
        AllowedChanges allowed = new AllowedChanges(marks, before, after);
        List<Wrong> wrongs = new ArrayList<>();
        differences.stream()
                .filter(difference -> !allowed.allow(difference))
                .forEach(difference -> wrongs.add(notMarked(difference.pointer(), "")));
        Set<String> takes = new HashSet<>(markedDocuments());
        newlyRequired().forEach(document -> takes.add(document.id()));
        given.stream()
                .filter(document -> !takes.contains(document))
                .sorted()
                .forEach(document -> wrongs.add(notMarked(Mark.documentPlace(document), document)));
        supply.notes().keySet().stream()
                .filter(key -> marks.stream().noneMatch(mark -> mark.key().equals(key)))
                .sorted()
                .forEach(key ->
                        wrongs.add(notMarked("/notes/" + key.replace("~", "~0").replace("/", "~1"), key)));
        return wrongs;
    }

    private Wrong notMarked(String pointer, String value) {
        return new Wrong(
                pointer,
                "not-marked",
                value,
                marks.stream().map(Mark::place).distinct().toList());
    }

    private Set<String> markedDocuments() {
        return marks.stream().filter(Mark::isDocument).map(Mark::key).collect(Collectors.toSet());
    }

    private List<Wrong> unchanged() {
        return marks.stream()
                .filter(mark -> !isChanged(mark) && !isExplained(mark))
                .map(mark -> new Wrong(mark.place(), "unchanged", "", List.of()))
                .distinct()
                .toList();
    }

    private boolean isChanged(Mark mark) {
        return mark.isDocument()
                ? given.contains(mark.key())
                : differences.stream().anyMatch(difference -> mark.touches(difference.pointer()));
    }

    private boolean isExplained(Mark mark) {
        String note = supply.notes().get(mark.key());
        return note != null && !note.isBlank() && note.length() <= LONGEST_NOTE;
    }
}
