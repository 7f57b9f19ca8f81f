package org.licet.server.api;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.LocalText;

/** Texts of one bundle in {@code org/licet/server/text}, by language; English where a language lacks one. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final Map<Locale, Map<String, MessageFormat>> texts = new ConcurrentHashMap<>();

    /** @param name {@code problems}, {@code pages} */
    public Texts(String name) {
        this.bundle = "org.licet.server.text." + name;
    }

    /** The text with its arguments put in, those of packages in the same language; the key itself when nobody wrote it. */
    public String get(Locale language, String key, @Nullable Object... arguments) {
        MessageFormat format = in(language).get(key);
        return format == null ? key : ((MessageFormat) format.clone()).format(spoken(language, arguments));
    }

    private static @Nullable Object[] spoken(Locale language, @Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalText text ? text.in(language) : argument)
                .toArray();
    }

    public boolean has(Locale language, String key) {
        return in(language).containsKey(key);
    }

    /**
     * Read once for each language that we speak, whatever languages requests ask for: a page says hundreds of texts.
     * Formats are cloned because they are not for two threads.
     */
    private Map<String, MessageFormat> in(Locale language) {
        return texts.computeIfAbsent(Languages.spoken(language.getLanguage()).orElse(Languages.ENGLISH), this::read);
    }

    private Map<String, MessageFormat> read(Locale language) {
        ResourceBundle found = ResourceBundle.getBundle(bundle, language, NO_FALLBACK);
        Map<String, MessageFormat> formats = new HashMap<>();
        found.keySet().forEach(key -> formats.put(key, new MessageFormat(found.getString(key), language)));
        return formats;
    }
}
