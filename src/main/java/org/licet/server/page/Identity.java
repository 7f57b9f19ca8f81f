package org.licet.server.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the installation presents itself ({@code licet.identity.*}).
 *
 * @param name by language ({@code en}, {@code ro}, {@code ru}); "Licet" when nothing is set
 * @param colour accent, {@code #rrggbb}; white text must be readable on it (WCAG 2.2, 1.4.3: a contrast of 4.5)
 * @param night accent of the dark scheme, on which white text must be readable too; {@code colour} when nothing is set
 */
@ConfigurationProperties("licet.identity")
record Identity(@Nullable Map<String, String> name, @Nullable String colour, @Nullable String night) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double READABLE = 4.5;

    Identity {
        check("colour", colour);
        check("night", night);
    }

    /** In a language, else in English, else any. */
    String name(Locale language) {
        Map<String, String> names = name == null ? Map.of() : name;
        String own = names.getOrDefault(language.getLanguage(), names.get("en"));
        return own != null ? own : names.values().stream().findFirst().orElse("Licet");
    }

    /** The rules that put the colours of the installation in place of ours; empty when there are none. */
    String style() {
        String day = colour == null ? "" : ":root{--licet-accent:" + colour + "}";
        return night == null ? day : day + "@media(prefers-color-scheme:dark){:root{--licet-accent:" + night + "}}";
    }

    private static void check(String setting, @Nullable String colour) {
        if (colour == null) {
            return;
        }
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException(
                    "licet.identity." + setting + " is \"" + colour + "\": write it as #rrggbb, for example #0b5a5e");
        }
        double contrast = 1.05 / (luminance(Integer.parseInt(colour.substring(1), 16)) + 0.05);
        if (contrast < READABLE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "licet.identity.%s is %s: white text on it has a contrast of %.1f, and needs %.1f; take a darker one",
                    setting,
                    colour,
                    contrast,
                    READABLE));
        }
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
