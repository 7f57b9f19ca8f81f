package org.licet.forms;

/** Ids of HTML elements for pointers: letters, digits, hyphens and underscores, and never two alike. */
final class Anchors {
    private Anchors() {}

    /** Names of fields are letters, digits and underscores; anything else becomes its number between dots. */
    static String of(String pointer) {
        StringBuilder id = new StringBuilder("f");
        pointer.codePoints().forEach(point -> {
            if (point == '/') {
                id.append('-');
            } else if (point < 128 && (Character.isLetterOrDigit(point) || point == '_')) {
                id.appendCodePoint(point);
            } else {
                id.append('.').append(point).append('.');
            }
        });
        return id.toString();
    }
}
