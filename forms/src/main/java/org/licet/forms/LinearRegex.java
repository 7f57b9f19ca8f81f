package org.licet.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Matcher;

/**
 * Patterns of schemas on RE2/J, whose matching time is linear in the input: {@code ^(.*?,){25}P} hangs
 * {@code java.util.regex}. What RE2/J cannot take (look-around, back-references) is refused when a form is compiled.
 */
final class LinearRegex implements RegularExpressionFactory {
    static final int MAX_LENGTH = 500;
    static final int MAX_SIZE = 1_500;

    private static final java.util.regex.Pattern UNICODE_ESCAPE =
            java.util.regex.Pattern.compile("(\\\\\\\\)|\\\\u(?:\\{([0-9a-fA-F]{1,6})}|([0-9a-fA-F]{4}))");

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = compile(regex);
        return value -> pattern.matcher(value).find();
    }

    /** @throws PatternSyntaxException when RE2/J cannot take the pattern */
    static Pattern compile(String regex) {
        if (regex.length() > MAX_LENGTH) {
            throw new PatternSyntaxException("longer than " + MAX_LENGTH + " characters", "");
        }
        if (PatternSize.of(regex) > MAX_SIZE) {
            throw new PatternSyntaxException("repeats too much", "");
        }
        return Pattern.compile(withRe2Escapes(regex));
    }

    /** ECMA-262 writes a code point {@code \}{@code u0041}, RE2 {@code \x{0041}}. */
    private static String withRe2Escapes(String regex) {
        return UNICODE_ESCAPE.matcher(regex).replaceAll(match -> {
            if (match.group(1) != null) {
                return Matcher.quoteReplacement(match.group());
            }
            String code = match.group(2) != null ? match.group(2) : match.group(3);
            return Matcher.quoteReplacement("\\x{" + code + "}");
        });
    }
}
