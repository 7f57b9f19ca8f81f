package org.licet.server.clerk.page;

import java.util.Locale;
import org.licet.server.page.Page;

/** What kind of file a document is and how large. */
final class Sizes {

    private static final long KILO = 1024;

    private Sizes() {}

    static String of(long bytes, Page page) {
        return bytes < KILO * KILO
                ? page.text("case.kilobytes", Math.max(1, bytes / KILO))
                : page.text("case.megabytes", bytes / (KILO * KILO));
    }

    /** {@code PDF} of {@code application/pdf}. */
    static String type(String type) {
        return type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
