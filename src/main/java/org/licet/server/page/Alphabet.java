package org.licet.server.page;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.server.api.Languages;

/**
 * How the words of a language are put in order. Java's own rules for Romanian know the letters with a cedilla only,
 * which nobody writes any more, and take {@code â} for an {@code a}.
 */
final class Alphabet {

    private static final String ROMANIAN =
            "& A < \u0103 , \u0102 < \u00e2 , \u00c2" + " & S < \u0219 , \u0218 & T < \u021b , \u021a";
    private static final Map<String, Collator> KEPT = new ConcurrentHashMap<>(Languages.ALL.size());

    private Alphabet() {}

    static Comparator<String> of(Locale language) {
        return KEPT.computeIfAbsent(language.getLanguage(), Alphabet::collator)::compare;
    }

    private static Collator collator(String language) {
        Collator own = Collator.getInstance(Locale.forLanguageTag(language));
        if (!language.equals("ro") || !(own instanceof RuleBasedCollator rules)) {
            return own;
        }
        try {
            return new RuleBasedCollator(rules.getRules() + ROMANIAN);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
