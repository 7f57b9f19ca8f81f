package org.licet.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the template of a page is told of one question. */
final class FieldModel {
    /** From here on a list is easier to search than to read. */
    private static final int MANY = 15;

    private final FormPlan plan;
    private final Showing showing;
    private final JsonNode data;
    private final PageErrors errors;
    private final Naming naming;
    private final PageWords words;
    private final Entering entering;
    private final Summing summing;
    private final InputHints hints;

    FieldModel(FormPlan plan, JsonNode data, Showing showing, PageErrors errors) {
        this.plan = plan;
        this.showing = showing;
        this.data = data;
        this.errors = errors;
        this.naming = new Naming(plan.labels, Languages.of(showing.asking().language()));
        this.words = PageWords.of(naming.language());
        this.entering = new Entering(showing.asking());
        this.summing = new Summing(plan, data, naming.language());
        this.hints = new InputHints(plan.index);
    }

    /** What every question has. */
    void fill(Map<String, Object> item, Question question) {
        item.put("id", Anchors.of(question.pointer()));
        item.put("name", question.name());
        item.put("pointer", question.pointer());
        item.put("label", naming.label(question));
        item.put("optional", !question.required() && question.changeable() && !question.isDeclaration());
        item.put("live", plan.live.contains(question.scope().key()));
        String hint = plan.labels.hint(question.scope(), naming.language());
        if (hint != null && !hint.isEmpty()) {
            item.put("hint", hint);
        }
        List<String> messages = new ArrayList<>(errors.at(question.pointer()));
        String twin = twin(question);
        if (twin != null) {
            messages.addAll(errors.at(twin));
            item.put("twin", Anchors.of(twin));
        }
        item.put("errors", messages);
    }

    /** What is wrong with an attachment may be said of it or of its id: both are this one question. */
    private @Nullable String twin(Question question) {
        if (question.kind() != Question.Kind.FILE) {
            return null;
        }
        if (!question.name().equals(question.pointer())) {
            return question.name();
        }
        Scope around = question.scope().parent();
        long fields = plan.index.entries().keySet().stream()
                .filter(key -> key.startsWith(around.key() + "/"))
                .count();
        boolean isAlone = question.pointer().endsWith("/id")
                && fields == 1
                && !around.steps().isEmpty();
        boolean isElement =
                isAlone && around.steps().get(around.steps().size() - 1).equals(Scope.EACH);
        return isAlone && !isElement
                ? question.pointer().substring(0, question.pointer().lastIndexOf('/'))
                : null;
    }

    /** What a question for a single answer has. */
    void fillField(Map<String, Object> item, Question question) {
        fill(item, question);
        JsonNode answer = Pointers.find(data, question.pointer());
        if (!question.changeable()) {
            item.put("kind", "shown");
            item.put("computed", question.computed());
            item.put("values", shown(question, answer));
            return;
        }
        hints.add(item, question);
        switch (question.kind()) {
            case RADIOS, SELECT, CHECKBOXES -> fillChoices(item, question, answer);
            case YES_NO -> fillYesNo(item, answer);
            case CHECKBOX -> {
                item.put("kind", "checkbox");
                item.put("checked", answer != null && answer.booleanValue(false));
            }
            case DATE, DATE_TIME -> {
                TypedDate date = entering.shownDate(question, answer);
                item.put("kind", "date");
                item.putIfAbsent("hint", words.get("date.hint"));
                item.put("day", date.day());
                item.put("month", date.month());
                item.put("year", date.year());
                if (question.kind() == Question.Kind.DATE_TIME) {
                    item.put("time", entering.shownTimeOfDay(answer));
                }
            }
            case FILE -> fillFile(item, question, answer);
            case LONG_TEXT -> fillLongText(item, question, answer);
            default -> {
                item.put("kind", "text");
                item.put("value", entering.shown(question, answer));
                fillLookUp(item, question);
            }
        }
    }

    private void fillLookUp(Map<String, Object> item, Question question) {
        LookUp lookUp = question.options().lookUp();
        if (lookUp == null) {
            return;
        }
        item.put("find", true);
        Showing.Found found = showing.found();
        if (found != null && found.pointer().equals(question.pointer())) {
            item.put("found", told(lookUp, found));
        }
    }

    private String told(LookUp lookUp, Showing.Found found) {
        String key =
                switch (found.outcome()) {
                    case FOUND -> found.filled().isEmpty() ? "find.nothing-to-fill" : "find.found";
                    case NONE -> lookUp.fixed().containsAll(lookUp.fill().keySet()) ? "find.none-fixed" : "find.none";
                    case EMPTY -> "find.empty";
                    case LATER -> "find.later";
                };
        String fields = found.filled().stream()
                .map(pointer -> plan.labels.label(Scope.of(pointer, data), naming.language()))
                .collect(Collectors.joining(", "));
        String number = found.number() == null ? "" : found.number();
        return Messages.fill(words.get(key), Map.of("number", number, "fields", fields));
    }

    private List<String> shown(Question question, @Nullable JsonNode answer) {
        if (answer == null || answer.isNull()) {
            return List.of();
        }
        List<String> values = summing.values(question, answer);
        return question.kind() == Question.Kind.FILE
                ? values.stream()
                        .map(id -> showing.files().getOrDefault(id, id))
                        .toList()
                : values;
    }

    private void fillChoices(Map<String, Object> item, Question question, @Nullable JsonNode answer) {
        Set<String> chosen = new HashSet<>();
        if (answer != null && answer.isArray()) {
            answer.forEach(each -> chosen.add(Choices.sent(each)));
        } else if (answer != null && !answer.isNull()) {
            chosen.add(Choices.sent(answer));
        }
        List<Map<String, Object>> options = new ArrayList<>();
        if (question.choices().isEmpty()) {
            String format = question.format() == null ? "" : question.format();
            CodeNames.of(format, naming.language())
                    .forEach((code, name) -> options.add(option(code, name, chosen.remove(code))));
        } else {
            List<String> names = naming.choices(question);
            for (int i = 0; i < names.size(); i++) {
                String sent = Choices.sent(question.choices().value(i));
                options.add(option(sent, names.get(i), chosen.remove(sent)));
            }
        }
        if (question.kind() != Question.Kind.RADIOS) {
            chosen.forEach(other -> options.add(option(other, other, true)));
        }
        item.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        item.put("options", options);
        item.put("many", options.size() > MANY);
    }

    private void fillYesNo(Map<String, Object> item, @Nullable JsonNode answer) {
        boolean answered = answer != null && answer.isBoolean();
        boolean yes = answer != null && answer.booleanValue(false);
        item.put("kind", "radios");
        item.put("inline", true);
        item.put(
                "options",
                List.of(option("true", words.get("yes"), yes), option("false", words.get("no"), answered && !yes)));
    }

    private static Map<String, Object> option(String value, String label, boolean chosen) {
        return Map.of("value", value, "label", label, "chosen", chosen);
    }

    private void fillFile(Map<String, Object> item, Question question, @Nullable JsonNode answer) {
        item.put("kind", "file");
        List<String> files = shown(question, answer);
        if (!files.isEmpty()) {
            item.put("file", files.get(0));
        }
        Showing.Uploads uploads = showing.uploads();
        if (uploads != null && uploads.accept() != null) {
            item.put("accept", uploads.accept());
        }
        if (uploads != null && uploads.hint() != null) {
            item.put("uploadHint", uploads.hint());
        }
    }

    private void fillLongText(Map<String, Object> item, Question question, @Nullable JsonNode answer) {
        item.put("kind", "longtext");
        item.put("value", entering.shown(question, answer));
        int most = question.atMost("maxLength", 0);
        if (most > 0) {
            item.put("most", String.valueOf(most));
            item.put("mostText", Messages.fill(words.get("most"), Map.of("limit", String.valueOf(most))));
        }
    }
}
