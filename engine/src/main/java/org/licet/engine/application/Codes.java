package org.licet.engine.application;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Random codes that people can read out: Crockford's base 32, without I, L, O and U. */
@Component
class Codes {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int ID_LENGTH = 26;

    private static final Pattern ID = Pattern.compile("[" + new String(DIGITS) + "]{" + ID_LENGTH + "}");

    private final RandomGenerator random;

    Codes() {
        this(new SecureRandom());
    }

    Codes(RandomGenerator random) {
        this.random = random;
    }

    String next(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(DIGITS[random.nextInt(DIGITS.length)]);
        }
        return code.toString();
    }

    /** Whether it looks like an {@link #id}. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** 130 random bits. */
    String id() {
        return next(ID_LENGTH);
    }
}
