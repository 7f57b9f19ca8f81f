package org.licet.engine.application;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes references and receipt numbers. They are random, so that one tells nothing of how many others there are;
 * their keys in the database keep them unique.
 */
@Component
class References {

    private static final Pattern DASH = Pattern.compile("-");
    private static final int MOST_INITIALS = 4;
    private static final int LENGTH = 8;

    private final Codes codes;

    References(Codes codes) {
        this.codes = codes;
    }

    ApplicationReference reference(String packageId, int year) {
        return new ApplicationReference(initials(packageId) + "-" + year + "-" + codes.next(LENGTH));
    }

    String receipt(int year) {
        return "R-" + year + "-" + codes.next(LENGTH);
    }

    private static String initials(String packageId) {
        return DASH.splitAsStream(packageId)
                .filter(word -> !word.isEmpty())
                .limit(MOST_INITIALS)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
