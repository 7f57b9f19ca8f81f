package org.licet.engine.dependent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an open file when the one that started it is withdrawn, lapses or is refused. */
public enum OnCancel {
    /** It has no purpose any more. */
    WITHDRAW,
    /** It stands by itself. */
    KEEP;

    /** As packages write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OnCancel> of(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(OnCancel::key).toList();
    }
}
