package org.licet.server.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the agencies of this installation are called, since packages only have their ids: {@code
 * licet.agencies.town.name.en}, {@code licet.agencies.town.colour}.
 *
 * @param agencies id to what is known of it
 */
@ConfigurationProperties("licet")
public record Agencies(@Nullable Map<String, Agency> agencies) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Agencies {
        agencies = agencies == null ? Map.of() : Map.copyOf(agencies);
    }

    /**
     * @param name by language
     * @param colour of its pages, {@code #1d5a8c}; null for the product's own
     */
    public record Agency(@Nullable Map<String, String> name, @Nullable String colour) {

        public Agency {
            name = name == null ? Map.of() : Map.copyOf(name);
            if (colour != null && !COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException(
                        "licet.agencies: the colour '" + colour + "' is no colour; write it like '#1d5a8c'");
            }
        }
    }

    /** In this language, else in English or any other; the id where nobody has named it. */
    public String name(String id, Locale language) {
        Map<String, String> names = of(id).map(Agency::name).orElse(Map.of());
        String name = names.getOrDefault(language.getLanguage(), names.get("en"));
        return name != null
                ? name
                : names.values().stream().sorted().findFirst().orElse(id);
    }

    public Optional<String> colour(String id) {
        return of(id).map(Agency::colour);
    }

    private Optional<Agency> of(String id) {
        return Optional.ofNullable(agencies).map(named -> named.get(id));
    }
}
