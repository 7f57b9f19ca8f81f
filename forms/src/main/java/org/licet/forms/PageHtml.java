package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns what stands on a page into what its template shows: nothing but texts, lists and yes or no. */
final class PageHtml {
    private final PlacedPage page;
    private final Showing showing;
    private final JsonNode data;
    private final Naming naming;
    private final PageErrors errors;
    private final FieldModel fields;

    PageHtml(FormPlan plan, PlacedPages placed, Showing showing, String id) {
        this.page = placed.page(id);
        this.showing = showing;
        this.data = placed.data();
        this.naming = new Naming(plan.labels, Languages.of(showing.asking().language()));
        this.errors = new PageErrors(placed.byPage(showing.errors()).getOrDefault(id, List.of()));
        this.fields = new FieldModel(plan, data, showing, errors);
    }

    String html() {
        Map<String, Object> model = new HashMap<>();
        model.put("t", PageWords.of(naming.language()).words());
        model.put("title", page.title());
        model.put("fields", items(page.inside()));
        model.put("lists", !page.lists().isEmpty() || looksUp());
        List<Map<String, Object>> loose = new ArrayList<>();
        errors.untold()
                .forEach((pointer, messages) -> loose.add(Map.of("id", Anchors.of(pointer), "errors", messages)));
        model.put("loose", loose);
        return PageTemplates.fill("page.ftlh", model);
    }

    private boolean looksUp() {
        return page.fields().stream().anyMatch(field -> field.options().lookUp() != null);
    }

    private List<Map<String, Object>> items(List<Placed> inside) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Placed each : inside) {
            Question question = each.question();
            if (question == null || !showing.without().contains(question.pointer())) {
                items.add(item(each));
            } else {
                each.each(part -> pointers(part).forEach(errors::at));
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
            item.put("errors", errors.at(stranger.pointer()));
        } else if (placed instanceof Placed.Repeated list) {
            fillList(item, list);
        } else if (placed instanceof Placed.Fieldset group) {
            fields.fill(item, group.question());
            item.put("kind", isMoney(group) ? "money" : "fieldset");
            item.put("items", items(group.inside()));
        } else if (placed instanceof Placed.Field field) {
            fields.fillField(item, field.question());
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

    private void fillList(Map<String, Object> item, Placed.Repeated list) {
        Question question = list.question();
        fields.fill(item, question);
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
            shown.put("errors", isSingle(element) ? List.of() : errors.at(element.pointer()));
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
}
