package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.LocalText;
import org.licet.forms.FieldError;
import tools.jackson.databind.JsonNode;

/** What applicants were asked to remedy, as files and tasks show it; told by the package that asks them. */
public interface AskedItems {

    /** All requests of a file, oldest first. */
    List<Correction> of(ApplicationReference reference);

    /** How a request stands. */
    enum State {
        OPEN,
        SUPPLIED,
        /** Nothing came in time. */
        EXPIRED,
        TAKEN_BACK,
        /** The file was decided or closed meanwhile. */
        ENDED;

        /** As the API writes it: {@code taken-back}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String key) {
            return State.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * One request.
     *
     * @param until the term stands still until then at most
     * @param closedAt null while it is open
     * @param supplied null unless the applicant supplied
     */
    record Correction(
            State state,
            List<Item> items,
            @Nullable String note,
            String requestedBy,
            Instant requestedAt,
            Instant until,
            @Nullable Instant closedAt,
            @Nullable Supplied supplied) {

        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    /**
     * A field or a document that was marked.
     *
     * @param requirement id of what the law asks for
     * @param title of the requirement
     * @param legalBasis titles of the acts that ask for it
     * @param pointer of the field or group; null for a document
     * @param document id; null for a field
     * @param missing whether an incomplete filing lacked it
     */
    record Item(
            String requirement,
            LocalText title,
            List<LocalText> legalBasis,
            @Nullable String pointer,
            @Nullable String document,
            String message,
            boolean missing) {

        /** Where it is, as errors of a filing point at it. */
        public String place() {
            return pointer == null ? "/documents/" + document : pointer;
        }

        FieldError error() {
            return new FieldError(place(), "required", message);
        }
    }

    /** @param notes place to explanation; @param documents ids of those supplied anew */
    record Supplied(
            String by,
            Instant at,
            @Nullable String note,
            Map<String, String> notes,
            List<String> documents,
            List<Difference> differences) {}

    /** Null where there was nothing, or is nothing any more. */
    record Difference(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}
}
