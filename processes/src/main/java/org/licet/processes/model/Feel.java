package org.licet.processes.model;

import java.util.Locale;

/** Which expression language a decision names. */
public final class Feel {

    private Feel() {}

    /** {@code feel} or one of the namespaces of its versions. */
    public static boolean isFeel(String language) {
        String name = language.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty()
                || name.equals("feel")
                || name.matches("https?://www\\.omg\\.org/spec/(?:feel/\\d{8}|dmn/\\d{8}/feel)/?");
    }
}
