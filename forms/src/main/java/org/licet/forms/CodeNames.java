package org.licet.forms;

import java.text.Collator;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What countries and currencies are called, in the order of the alphabet of each language. */
final class CodeNames {
    private static final Map<String, Map<String, String>> COUNTRIES = each(CodeNames::countries);
    private static final Map<String, Map<String, String>> CURRENCIES = each(CodeNames::currencies);

    private CodeNames() {}

    /** Code to name; empty for a format that is no list of codes. */
    static Map<String, String> of(String format, String language) {
        return switch (format) {
            case "country" -> COUNTRIES.getOrDefault(language, Map.of());
            case "currency" -> CURRENCIES.getOrDefault(language, Map.of());
            default -> Map.of();
        };
    }

    private static Map<String, String> countries(Locale locale) {
        return sorted(
                List.of(Locale.getISOCountries()), code -> new Locale("", code).getDisplayCountry(locale), locale);
    }

    /** Those in use somewhere: the standard also lists what nobody pays with any more. */
    private static Map<String, String> currencies(Locale locale) {
        Set<String> codes = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            Currency currency = Currency.getInstance(new Locale("", country));
            if (currency != null) {
                codes.add(currency.getCurrencyCode());
            }
        }
        return sorted(
                List.copyOf(codes),
                code -> Currency.getInstance(code).getDisplayName(locale) + " (" + code + ")",
                locale);
    }

    private static Map<String, String> sorted(List<String> codes, Function<String, String> name, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Map<String, String> names = new LinkedHashMap<>();
        codes.stream()
                .map(code -> Map.entry(code, name.apply(code)))
                .sorted(Comparator.comparing(Map.Entry<String, String>::getValue, collator::compare))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static Map<String, Map<String, String>> each(Function<Locale, Map<String, String>> names) {
        Map<String, Map<String, String>> each = new HashMap<>();
        Languages.ALL.forEach(language -> each.put(language, names.apply(Locale.forLanguageTag(language))));
        return each;
    }
}
