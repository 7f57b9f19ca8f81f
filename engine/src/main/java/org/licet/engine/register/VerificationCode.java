package org.licet.engine.register;

import java.security.SecureRandom;
import java.util.Locale;

/** The code on an act, by which anyone verifies it: 26 characters of Crockford's base 32, 130 random bits. */
final class VerificationCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String create() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it was created, from what a person typed: lower case, dashes, O for 0, I or L for 1. */
    static String normalized(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
