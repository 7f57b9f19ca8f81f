package org.licet.server.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Texts of one bundle in {@code org/licet/server/text}, by language; English where a language lacks one. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    /** @param name {@code problems}, {@code pages} */
    public Texts(String name) {
        this.bundle = "org.licet.server.text." + name;
    }

    /** The text with its arguments put in; the key itself when nobody wrote it. */
    public String get(Locale language, String key, @Nullable Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, language, NO_FALLBACK);
        return texts.containsKey(key) ? new MessageFormat(texts.getString(key), language).format(arguments) : key;
    }

    public boolean has(Locale language, String key) {
        return ResourceBundle.getBundle(bundle, language, NO_FALLBACK).containsKey(key);
    }
}
