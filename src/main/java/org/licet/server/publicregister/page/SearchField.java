package org.licet.server.publicregister.page;

import java.util.List;
import java.util.Map;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Visibility;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Form;
import org.licet.server.page.Page;
import org.licet.server.wording.Choices;

/**
 * A field by which a reader may search. What is offered here is for people's convenience: the register refuses whoever
 * asks for more.
 *
 * @param kind how it is asked
 * @param choices maps of value and text; empty unless one is chosen
 */
record SearchField(String name, String label, Kind kind, List<Map<String, String>> choices) {

    /** How a field is asked. */
    enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        DATE;

        boolean isRange() {
            return this == NUMBER || this == DATE;
        }
    }

    /** @param insider whether the reader works at the agency of the register */
    static List<SearchField> of(PublishedPackage published, boolean insider, Page page) {
        return published.description().register().fields().values().stream()
                .filter(field -> insider
                        ? field.search() || field.list()
                        : field.search() && field.visibility() == Visibility.PUBLIC)
                .map(field -> of(published, field, page))
                .toList();
    }

    private static SearchField of(PublishedPackage published, Description.Field field, Page page) {
        Form form = published.forms().form("register");
        List<Map<String, String>> choices = Choices.of(published, form, field.name(), page.language()).stream()
                .map(choice -> Map.of("value", choice.value().asString(""), "text", choice.title()))
                .toList();
        return new SearchField(field.name(), field.title().in(page.language()), kind(field, choices), choices);
    }

    private static Kind kind(Description.Field field, List<Map<String, String>> choices) {
        return switch (field.type()) {
            case "integer", "number" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            default -> choices.isEmpty() ? Kind.TEXT : Kind.CHOICE;
        };
    }
}
