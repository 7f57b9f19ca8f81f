package org.licet.server.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.forms.FieldError;
import org.springframework.context.i18n.LocaleContextHolder;

/** What every body must bring. */
public final class Bodies {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}\\.\\d{2}");

    private Bodies() {}

    /** The member, or a refusal that points at it. */
    public static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw wrong("/" + member, "required");
        }
        return value;
    }

    /** The member as text that says something, or a refusal that points at it. */
    public static String text(@Nullable String value, int most, String member) {
        String text = required(value == null || value.isBlank() ? null : value.strip(), member);
        if (text.length() > most) {
            throw wrong("/" + member, "too-long", most);
        }
        return text;
    }

    public static <T> List<T> atMost(int most, List<T> values, String member) {
        if (values.size() > most) {
            throw wrong("/" + member, "too-many", most);
        }
        return values;
    }

    public static String oneOf(List<String> allowed, String value, String member) {
        if (!allowed.contains(value)) {
            throw wrong("/" + member, "enum", String.join(", ", allowed));
        }
        return value;
    }

    /** An amount with two decimals, {@code "240.00"}. */
    public static BigDecimal amount(String value, String member) {
        if (!AMOUNT.matcher(value).matches()) {
            throw wrong("/" + member, "amount");
        }
        return new BigDecimal(value);
    }

    /** A member that is wrong in a way of its own; the text is {@code invalid-body.} and the code. */
    public static Refusal refused(String member, String code) {
        return wrong("/" + member, code);
    }

    private static Refusal wrong(String pointer, String code, Object... arguments) {
        String message = Problems.text(LocaleContextHolder.getLocale(), "invalid-body." + code, arguments);
        return Refusal.body(List.of(new FieldError(pointer, code, message)));
    }
}
