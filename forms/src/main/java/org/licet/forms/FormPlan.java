package org.licet.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a form falls into pages, whatever the answers: the categories, and what no category asks. */
final class FormPlan {
    /** A category: its label is a text, a key, or made from a key. */
    record Page(String id, @Nullable String text, @Nullable String i18n, List<UiElement> elements) {}

    final FormIndex index;
    final UiForm ui;
    final Labels labels;
    final List<Page> pages;
    final LiveFields live;
    private final Set<String> placed = new HashSet<>();

    FormPlan(FormIndex index, UiForm ui, Labels labels, UiElement layout) {
        this.index = index;
        this.ui = ui;
        this.labels = labels;
        this.live = LiveFields.of(index, ui);
        Map<String, Page> found = new LinkedHashMap<>();
        if (layout.holdsPages()) {
            collect(layout, found);
        } else {
            add(found, "form", null, null, List.of(layout));
        }
        this.pages = withTheRest(new ArrayList<>(found.values()));
    }

    Page page(String id) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page \"" + id + "\""));
    }

    /** Whether a control of its own asks this field. */
    boolean isPlaced(String key) {
        return placed.contains(key);
    }

    String title(Page page, String language) {
        return page.text() == null && page.i18n() == null
                ? labels.label(new Scope(List.of()), language)
                : labels.words(page.text(), page.i18n(), language);
    }

    private static void collect(UiElement element, Map<String, Page> found) {
        if (element.type() == UiElement.Type.PAGE) {
            add(found, slug(element), element.text(), element.i18n(), element.elements());
            return;
        }
        List<UiElement> loose = new ArrayList<>();
        for (UiElement inside : element.elements()) {
            if (inside.holdsPages()) {
                addLoose(found, loose);
                collect(inside, found);
            } else {
                loose.add(inside);
            }
        }
        addLoose(found, loose);
    }

    private static void addLoose(Map<String, Page> found, List<UiElement> loose) {
        if (!loose.isEmpty()) {
            add(found, "form", null, null, List.copyOf(loose));
            loose.clear();
        }
    }

    private static void add(
            Map<String, Page> found,
            String slug,
            @Nullable String text,
            @Nullable String i18n,
            List<UiElement> elements) {
        String id = slug.isEmpty() ? "page-" + (found.size() + 1) : slug;
        while (found.containsKey(id)) {
            id = slug + "-" + (found.size() + 1);
        }
        found.put(id, new Page(id, text, i18n, elements));
    }

    /** The last part of a key, or the words of a label: {@code application.page.permit} is {@code permit}. */
    private static String slug(UiElement category) {
        String label = category.text() == null ? category.i18n() : category.text();
        if (label == null) {
            return "";
        }
        String last = label.indexOf(' ') < 0 ? label.substring(label.lastIndexOf('.') + 1) : label;
        String slug = last.replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.length() > 40 ? slug.substring(0, 40) : slug;
    }

    /** What the UI schema places nowhere is asked at the end of the last page rather than never. */
    private List<Page> withTheRest(List<Page> found) {
        found.forEach(page -> page.elements().forEach(element -> collectKeys(element, placed)));
        List<UiElement> rest = new ArrayList<>();
        addRest(new Scope(List.of()), rest);
        if (found.isEmpty()) {
            return List.of(new Page("form", null, null, rest));
        }
        if (!rest.isEmpty()) {
            Page last = found.remove(found.size() - 1);
            List<UiElement> elements = new ArrayList<>(last.elements());
            elements.addAll(rest);
            found.add(new Page(last.id(), last.text(), last.i18n(), List.copyOf(elements)));
        }
        return List.copyOf(found);
    }

    private void addRest(Scope parent, List<UiElement> rest) {
        for (FormIndex.Entry entry : index.entries().values()) {
            List<String> steps = entry.scope().steps();
            if (steps.isEmpty() || !steps.subList(0, steps.size() - 1).equals(parent.steps())) {
                continue;
            }
            String key = entry.scope().key();
            if (placed.contains(key) || steps.contains(Scope.EACH)) {
                continue;
            }
            if (placed.stream().noneMatch(other -> other.startsWith(key + "/"))) {
                rest.add(UiElement.of(new UiForm.Control(entry.scope(), List.of(), UiForm.Options.NONE, null, null)));
            } else if (placed.stream().noneMatch(other -> other.startsWith(key + "/" + Scope.EACH))) {
                addRest(entry.scope(), rest);
            }
        }
    }

    private static void collectKeys(UiElement element, Set<String> keys) {
        if (element.control() != null) {
            keys.add(element.control().scope().key());
        }
        element.elements().forEach(inside -> collectKeys(inside, keys));
    }
}
