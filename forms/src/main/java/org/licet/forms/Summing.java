package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says answers in words. */
final class Summing {
    private final JsonNode data;
    private final Naming naming;
    private final PageWords words;
    private final Wording wording;

    Summing(FormPlan plan, JsonNode data, String language) {
        this.data = data;
        this.naming = new Naming(plan.labels, language);
        this.words = PageWords.of(language);
        this.wording = new Wording(Locale.forLanguageTag(language));
    }

    List<SummaryRow> rows(List<Placed> placed) {
        List<SummaryRow> rows = new ArrayList<>();
        placed.forEach(each -> add(each, rows));
        return List.copyOf(rows);
    }

    private void add(Placed placed, List<SummaryRow> rows) {
        if (placed instanceof Placed.Field field) {
            rows.add(row(field.question()));
        } else if (placed instanceof Placed.Group group) {
            addHeading("", group.label(), group, rows);
        } else if (placed instanceof Placed.Row row) {
            rows.addAll(rows(row.inside()));
        } else if (placed instanceof Placed.Fieldset group) {
            addGroup(group, rows);
        } else if (placed instanceof Placed.Repeated list) {
            addList(list, rows);
        } else if (placed instanceof Placed.Stranger stranger) {
            JsonNode answer = Pointers.find(data, stranger.pointer());
            String text = answer == null ? "" : Choices.sent(answer);
            rows.add(new SummaryRow(stranger.pointer(), stranger.name(), List.of(text), List.of(), null));
        }
    }

    private void addGroup(Placed.Fieldset group, List<SummaryRow> rows) {
        Question question = group.question();
        String money = money(question);
        if (money != null) {
            rows.add(new SummaryRow(question.pointer(), naming.label(question), List.of(money), List.of(), null));
        } else {
            addHeading(question.pointer(), naming.label(question), group, rows);
        }
    }

    private void addHeading(String pointer, String label, Placed group, List<SummaryRow> rows) {
        List<SummaryRow> inside = rows(group.inside());
        if (!inside.isEmpty()) {
            String place = pointer.isEmpty() ? inside.get(0).pointer() : pointer;
            rows.add(new SummaryRow(place, label, List.of(), inside, null));
        }
    }

    /** Elements with a single answer each are one row; groups are a heading each, under that of the list. */
    private void addList(Placed.Repeated list, List<SummaryRow> rows) {
        Question question = list.question();
        String label = naming.label(question);
        boolean single = list.elements().stream()
                .allMatch(element -> element.inside().size() == 1
                        && element.inside().get(0) instanceof Placed.Field field
                        && field.question().kind() != Question.Kind.FILE
                        && field.question().pointer().equals(element.pointer()));
        if (single) {
            List<String> values = new ArrayList<>();
            list.elements()
                    .forEach(element ->
                            values.addAll(rows(element.inside()).get(0).values()));
            rows.add(new SummaryRow(question.pointer(), label, List.copyOf(values), List.of(), null));
            return;
        }
        List<SummaryRow> elements = new ArrayList<>();
        for (Placed.Element element : list.elements()) {
            String name = naming.element(question, element.number());
            List<SummaryRow> inside = rows(element.inside());
            boolean isFile = inside.size() == 1 && inside.get(0).file() != null;
            elements.add(
                    isFile
                            ? new SummaryRow(
                                    element.pointer(),
                                    name,
                                    inside.get(0).values(),
                                    List.of(),
                                    inside.get(0).file())
                            : new SummaryRow(element.pointer(), name, List.of(), inside, null));
        }
        rows.add(new SummaryRow(question.pointer(), label, List.of(), List.copyOf(elements), null));
    }

    private SummaryRow row(Question question) {
        JsonNode answer = Pointers.find(data, question.pointer());
        boolean isFile = question.kind() == Question.Kind.FILE;
        List<String> values = answer == null || answer.isNull() ? List.of() : values(question, answer);
        String file = isFile && !values.isEmpty() ? values.get(0) : null;
        return new SummaryRow(question.pointer(), naming.label(question), values, List.of(), file);
    }

    List<String> values(Question question, JsonNode answer) {
        if (question.kind() == Question.Kind.CHECKBOXES && answer.isArray()) {
            return answer.valueStream().map(each -> chosen(question, each)).toList();
        }
        if (question.kind() == Question.Kind.FILE && answer.isObject()) {
            return List.of(answer.path("id").asString(""));
        }
        return List.of(value(question, answer));
    }

    private String value(Question question, JsonNode answer) {
        String raw = Choices.sent(answer);
        if (!question.choices().isEmpty()) {
            return chosen(question, answer);
        }
        if (answer.isBoolean()) {
            return words.get(answer.booleanValue() ? "yes" : "no");
        }
        if (answer.isNumber()) {
            return wording.number(answer.decimalValue());
        }
        if (!answer.isString()) {
            return raw;
        }
        if (question.options().mask() != null) {
            return question.options().mask().shown(raw);
        }
        if (question.isAmount()) {
            return wording.amount(raw);
        }
        String format = question.format() == null ? "" : question.format();
        return switch (format) {
            case "date" -> wording.date(raw);
            case "date-time" -> wording.moment(raw);
            case "country", "currency" ->
                CodeNames.of(format, naming.language()).getOrDefault(raw, raw);
            default -> question.kind() == Question.Kind.DATE ? wording.date(raw) : raw;
        };
    }

    private String chosen(Question question, JsonNode answer) {
        for (int i = 0; i < question.choices().size(); i++) {
            if (Choices.sent(question.choices().value(i)).equals(Choices.sent(answer))) {
                return naming.choices(question).get(i);
            }
        }
        Map<String, String> names = CodeNames.of(question.format() == null ? "" : question.format(), naming.language());
        return names.getOrDefault(Choices.sent(answer), Choices.sent(answer));
    }

    /** An amount with its currency is one answer; null for any other group. */
    private @Nullable String money(Question group) {
        JsonNode answer = Pointers.find(data, group.pointer());
        if (answer == null
                || answer.size() != 2
                || !answer.path("amount").isString()
                || !answer.path("currency").isString()) {
            return null;
        }
        return wording.amount(answer.get("amount").stringValue()) + " "
                + answer.get("currency").stringValue();
    }
}
