package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems.Item;
import org.licet.forms.FormPages;
import tools.jackson.databind.node.ObjectNode;

/** What an applicant explains beside the answers of a correction: a note for each mark, and one for all. */
final class Explanations {

    private static final int LONGEST = 4_000;
    private static final String NOTES = "notes";
    private static final String NOTE = "note";

    private Explanations() {}

    /** As they were sent, too long ones shortened. */
    static Filling take(Filling filling, List<Item> marks, HttpServletRequest request) {
        Filling changed = filling.withText(NOTE, shortened(request.getParameter("message")));
        ObjectNode kept = changed.body().withObjectProperty(Fillings.CORRECTION).putObject(NOTES);
        for (Item item : marks) {
            String note = shortened(request.getParameter("note:" + key(item)));
            if (note != null) {
                kept.put(key(item), note);
            }
        }
        return changed;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** By key of the mark. */
    static Map<String, String> of(Filling filling) {
        Map<String, String> notes = new LinkedHashMap<>();
        filling.body()
                .path(Fillings.CORRECTION)
                .path(NOTES)
                .properties()
                .forEach(entry -> notes.put(entry.getKey(), entry.getValue().asString("")));
        return notes;
    }

    static @Nullable String toAll(Filling filling) {
        String text = filling.text(NOTE);
        return text.isBlank() ? null : text;
    }

    static String key(Item item) {
        return item.document() != null ? item.document() : String.valueOf(item.pointer());
    }

    /** The same for a place: documents go by their ids. */
    static String key(String pointer) {
        return pointer.startsWith("/documents/") ? pointer.substring("/documents/".length()) : pointer;
    }

    /** Of the field of a mark's note. */
    static String fieldId(String key) {
        return NOTE + FormPages.anchor(key.startsWith("/") ? key : "/documents/" + key);
    }
}
