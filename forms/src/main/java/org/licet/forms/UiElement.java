package org.licet.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One element of a UI schema with those inside it.
 *
 * @param text its label or text, or the key of one
 * @param i18n a key from which the label's key is made
 * @param rules its own and those of the elements around it
 * @param control what it asks; null when it is not a control
 */
record UiElement(
        Type type,
        @Nullable String text,
        @Nullable String i18n,
        List<UiForm.Rule> rules,
        UiForm.@Nullable Control control,
        List<UiElement> elements) {

    /** The kinds of elements, as a page needs to tell them apart. */
    enum Type {
        CONTROL,
        STACK,
        ROW,
        GROUP,
        WORDS,
        PAGES,
        PAGE;

        static Type of(String name) {
            return switch (name) {
                case "Control" -> CONTROL;
                case "HorizontalLayout" -> ROW;
                case "Group" -> GROUP;
                case "Label" -> WORDS;
                case "Categorization" -> PAGES;
                case "Category" -> PAGE;
                default -> STACK;
            };
        }
    }

    UiElement {
        rules = List.copyOf(rules);
        elements = List.copyOf(elements);
    }

    /** Reads the UI schema that was made for a form without one. */
    static UiElement read(ObjectNode uiSchema, FormIndex index) {
        Findings findings = new Findings();
        JsonSource source = JsonSource.read("default", uiSchema.toString(), findings);
        UiElement element = new UiReader(source, index, findings).read().layout();
        return element == null ? stack(List.of()) : element;
    }

    static UiElement stack(List<UiElement> elements) {
        return new UiElement(Type.STACK, null, null, List.of(), null, elements);
    }

    static UiElement of(UiForm.Control control) {
        return new UiElement(Type.CONTROL, null, null, List.of(), control, List.of());
    }

    boolean holdsPages() {
        return type == Type.PAGE || type == Type.PAGES || elements.stream().anyMatch(UiElement::holdsPages);
    }
}
