package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages that the product itself speaks; packages may speak more. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(ENGLISH, Locale.forLanguageTag("ro"), Locale.forLanguageTag("ru"));

    private Languages() {}

    /** The first language of {@code Accept-Language} that we speak, else English. */
    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return ENGLISH;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Locale spoken : ALL) {
                if (spoken.getLanguage().equals(wanted.getLanguage())) {
                    return spoken;
                }
            }
        }
        return ENGLISH;
    }
}
