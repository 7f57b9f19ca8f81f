package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the product itself speaks; packages may speak more. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(ENGLISH, Locale.forLanguageTag("ro"), Locale.forLanguageTag("ru"));

    /** Request attribute with the language that a person chose; only where pages are asked for. */
    public static final String CHOSEN = Languages.class.getName();

    private Languages() {}

    /** What a person chose, else the first language of {@code Accept-Language} that we speak, else English. */
    public static Locale of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
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

    /** @param code {@code ro}; anything, null too */
    public static Optional<Locale> spoken(@Nullable String code) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }
}
