package org.licet.server.page;

import java.util.Locale;

/** Which form of a word goes with a whole number (Unicode CLDR, plural rules of English, Romanian and Russian). */
final class Plural {

    private Plural() {}

    /** {@code one}, {@code few} or {@code many}; English knows no {@code few}. */
    static String of(Locale language, long number) {
        return switch (language.getLanguage()) {
            case "ro" -> number == 1 ? "one" : isFewInRomanian(number) ? "few" : "many";
            case "ru" -> russian(number);
            default -> number == 1 ? "one" : "many";
        };
    }

    /** 2 to 19 of each hundred: from 20 on "de" stands between. */
    private static boolean isFewInRomanian(long number) {
        long rest = number % 100;
        return number == 0 || rest >= 1 && rest <= 19;
    }

    private static String russian(long number) {
        long last = number % 10;
        boolean teen = number % 100 >= 11 && number % 100 <= 14;
        if (last == 1 && !teen) {
            return "one";
        }
        return last >= 2 && last <= 4 && !teen ? "few" : "many";
    }
}
