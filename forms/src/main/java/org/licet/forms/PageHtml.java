package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what stands on a page into what its template shows: nothing but texts, lists and yes or no. */
final class PageHtml {
    private final FormPlan plan;
    private final PlacedPages placed;
    private final Showing showing;
    private final ObjectNode data;
    private final Naming naming;
    private final PageWords words;
    private final Entering entering;
    private final Summing summing;
    private final InputHints hints;
    private final Map<String, List<String>> errors = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    PageHtml(FormPlan plan, PlacedPages placed, Showing showing) {
        String language = Languages.of(showing.asking().language());
        this.plan = plan;
        this.placed = placed;
        this.showing = showing;
        this.data = placed.data();
        this.naming = new Naming(plan.labels, language);
        this.words = PageWords.of(language);
        this.entering = new Entering(showing.asking());
        this.summing = new Summing(plan, data, language);
        this.hints = new InputHints(plan.index);
    }

    String of(String id) {
        PlacedPage page = placed.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<FieldError> here = placed.byPage(showing.errors()).getOrDefault(id, List.of());
        here.forEach(error -> errors.computeIfAbsent(error.pointer(), any -> new ArrayList<>(1))
                .add(error.message()));
        List<Map<String, Object>> items = items(page.inside());
        List<Map<String, Object>> loose = new ArrayList<>();
        errors.forEach((pointer, messages) -> {
            if (!told.contains(pointer)) {
                loose.add(Map.of("id", Anchors.of(pointer), "errors", messages));
            }
        });
        return PageTemplates.fill(
                "page.ftlh",
                Map.of(
                        "t",
                        words.words(),
                        "fields",
                        items,
                        "loose",
                        loose,
                        "lists",
                        !page.lists().isEmpty()));
    }

    private List<Map<String, Object>> items(List<Placed> inside) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Placed each : inside) {
            Question question = each.question();
            if (question == null || !showing.without().contains(question.pointer())) {
                items.add(item(each));
            } else {
                each.each(part -> told.addAll(pointers(part)));
            }
        }
        return items;
    }

    private static List<String> pointers(Placed placed) {
        Question question = placed.question();
        return question != null
                ? List.of(question.pointer())
                : placed instanceof Placed.Element element ? List.of(element.pointer()) : List.of();
    }

    private Map<String, Object> item(Placed placed) {
        Map<String, Object> item = new HashMap<>();
        if (placed instanceof Placed.Words paragraph) {
            item.put("kind", "words");
            item.put("text", paragraph.text());
        } else if (placed instanceof Placed.Row) {
            item.put("kind", "row");
            item.put("items", items(placed.inside()));
        } else if (placed instanceof Placed.Group group) {
            item.put("kind", "group");
            item.put("label", group.label());
            item.put("items", items(placed.inside()));
        } else if (placed instanceof Placed.Stranger stranger) {
            item.put("kind", "shown");
            item.put("label", stranger.name());
            item.put("id", Anchors.of(stranger.pointer()));
            JsonNode answer = Pointers.find(data, stranger.pointer());
            item.put("values", List.of(answer == null ? "" : Choices.sent(answer)));
            item.put("computed", false);
            item.put("errors", errorsAt(stranger.pointer()));
        } else if (placed instanceof Placed.Repeated list) {
            fillList(item, list);
        } else if (placed instanceof Placed.Fieldset group) {
            fill(item, group.question());
            item.put("kind", isMoney(group) ? "money" : "fieldset");
            item.put("items", items(group.inside()));
        } else if (placed instanceof Placed.Field field) {
            fillField(item, field.question());
        }
        return item;
    }

    private static boolean isMoney(Placed.Fieldset group) {
        return group.inside().size() == 2
                && group.inside().stream()
                        .allMatch(inside -> inside instanceof Placed.Field field
                                && (field.question().isAmount()
                                        || "currency".equals(field.question().format())));
    }

    private void fill(Map<String, Object> item, Question question) {
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
        List<String> messages = new ArrayList<>(errorsAt(question.pointer()));
        String twin = twin(question);
        if (twin != null) {
            messages.addAll(errorsAt(twin));
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

    private List<String> errorsAt(String pointer) {
        told.add(pointer);
        return errors.getOrDefault(pointer, List.of());
    }

    private void fillList(Map<String, Object> item, Placed.Repeated list) {
        Question question = list.question();
        fill(item, question);
        item.put("kind", "list");
        item.put("changeable", question.changeable());
        item.put("full", list.full());
        List<Map<String, Object>> elements = new ArrayList<>();
        for (Placed.Element element : list.elements()) {
            Map<String, Object> shown = new HashMap<>();
            shown.put("id", Anchors.of(element.pointer()));
            shown.put("pointer", element.pointer());
            shown.put("label", naming.element(question, element.number()));
            shown.put("removable", element.removable());
            shown.put("errors", isSingle(element) ? List.of() : errorsAt(element.pointer()));
            List<Map<String, Object>> inside = items(element.inside());
            if (isSingle(element)) {
                inside.get(0).put("label", naming.element(question, element.number()));
                inside.get(0).remove("hint");
            }
            shown.put("single", isSingle(element));
            shown.put("items", inside);
            elements.add(shown);
        }
        item.put("elements", elements);
    }

    private static boolean isSingle(Placed.Element element) {
        return element.inside().size() == 1
                && element.inside().get(0) instanceof Placed.Field field
                && field.question().pointer().equals(element.pointer());
    }

    private void fillField(Map<String, Object> item, Question question) {
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
            }
        }
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
        item.put("kind", question.kind().name().toLowerCase(java.util.Locale.ROOT));
        item.put("options", options);
        item.put("many", options.size() > 15);
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
