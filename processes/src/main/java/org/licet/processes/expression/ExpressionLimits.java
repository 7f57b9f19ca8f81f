package org.licet.processes.expression;

import org.jspecify.annotations.Nullable;

/** The expression parser recurses: it is given nothing that could overflow its stack. */
public final class ExpressionLimits {
    public static final int LENGTH = 4_000;
    private static final int DEPTH = 40;
    private static final int SIGNS = 200;

    private ExpressionLimits() {}

    /** What is too much about an expression, or null. Plain text without an expression may be longer. */
    public static @Nullable String exceededBy(String expression) {
        if (!expression.contains("${") && !expression.contains("#{")) {
            return null;
        }
        if (expression.length() > LENGTH) {
            return "an expression may have at most " + LENGTH + " characters, this one has " + expression.length();
        }
        int depth = 0;
        int signs = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{', '?' -> depth++;
                case ')', ']', '}', ':' -> depth--;
                case '!', '-', '+', '*', '/', '%', '&', '|', '=', '<', '>' -> signs++;
                default -> {}
            }
            if (depth > DEPTH || signs > SIGNS) {
                return "an expression may not nest deeper than " + DEPTH + " brackets or hold more than " + SIGNS
                        + " operators";
            }
        }
        // words are operators too: `not not not ...` recurses like `!!!...`
        if (expression.split("\\b(?:not|empty|and|or)\\b", -1).length > SIGNS) {
            return "an expression may not hold more than " + SIGNS + " operators";
        }
        return null;
    }
}
