package org.licet.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a form is asked when its package does not say: one category per group of questions at the top, and one before
 * them for the questions that stand alone. Labels are left to the schema's titles.
 */
final class DefaultUi {

    private final Map<String, List<FormIndex.Entry>> children = new LinkedHashMap<>();

    private DefaultUi(FormIndex index) {

        index.entries().values().forEach(entry -> {
            List<String> steps = entry.scope().steps();
            if (!steps.isEmpty()) {
                String parent = new Scope(steps.subList(0, steps.size() - 1)).key();
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(entry);
            }
        });
    }

    static ObjectNode of(FormIndex index) {
        return new DefaultUi(index).build();
    }

    private ObjectNode build() {
        List<FormIndex.Entry> top = children.getOrDefault("", List.of());
        List<FormIndex.Entry> alone =
                top.stream().filter(entry -> !isGroup(entry)).toList();
        List<FormIndex.Entry> groups = top.stream().filter(this::isGroup).toList();
        if (groups.isEmpty()) {
            ObjectNode layout = element("VerticalLayout");
            controls(layout, alone);
            return layout;
        }
        ObjectNode pages = element("Categorization");
        ArrayNode categories = pages.putArray("elements");
        if (!alone.isEmpty()) {
            ObjectNode general = element("Category").put("label", "licet.general");
            controls(general, alone);
            categories.add(general);
        }
        for (FormIndex.Entry group : groups) {
            ObjectNode category = element("Category").put("label", label(group));
            controls(category, isObject(group) ? inside(group) : List.of(group));
            categories.add(category);
        }
        return pages;
    }

    private void controls(ObjectNode layout, List<FormIndex.Entry> entries) {
        ArrayNode elements = layout.putArray("elements");
        for (FormIndex.Entry entry : entries) {
            if (isObject(entry) && !inside(entry).isEmpty()) {
                ObjectNode group = element("Group").put("label", label(entry));
                controls(group, inside(entry));
                elements.add(group);
            } else {
                elements.add(element("Control").put("scope", entry.scope().text()));
            }
        }
    }

    private List<FormIndex.Entry> inside(FormIndex.Entry entry) {
        return children.getOrDefault(entry.scope().key(), List.of());
    }

    private boolean isGroup(FormIndex.Entry entry) {
        return isObject(entry) || "array".equals(entry.type());
    }

    /** A group of questions; an attachment is one question, though its answer is a group. */
    private boolean isObject(FormIndex.Entry entry) {
        List<FormIndex.Entry> inside = inside(entry);
        boolean isAttachment =
                inside.size() == 1 && "attachment-id".equals(inside.get(0).text("format"));
        return "object".equals(entry.type()) && !isAttachment;
    }

    private static String label(FormIndex.Entry entry) {
        String title = entry.text("title");
        return title == null ? entry.scope().path() : title;
    }

    private static ObjectNode element(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
