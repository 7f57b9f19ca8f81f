package org.licet.engine.correction;

import org.jspecify.annotations.Nullable;

/**
 * A field or document that the applicant is asked to remedy.
 *
 * @param requirement id of a requirement that the package declares
 * @param pointer of a field or group of the application ({@code /vehicles/0/plate}); null for a document
 * @param document id of a declared document; null for a field
 * @param message what is wrong with it, to the applicant
 */
public record Mark(String requirement, @Nullable String pointer, @Nullable String document, String message) {

    /** By which explanations name it. */
    String key() {
        return document != null ? document : String.valueOf(pointer);
    }

    /** As errors of a filing point at it. */
    String place() {
        return document != null ? documentPlace(document) : String.valueOf(pointer);
    }

    static String documentPlace(String document) {
        return "/documents/" + document;
    }

    boolean isDocument() {
        return document != null;
    }

    /** Whether the marked field is, holds or is part of the place. */
    boolean touches(String place) {
        return covers(place) || pointer != null && pointer.startsWith(place + "/");
    }

    /** Whether the marked field is or holds the place. */
    boolean covers(String place) {
        return pointer != null && (place.equals(pointer) || place.startsWith(pointer + "/"));
    }
}
