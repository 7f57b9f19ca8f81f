package org.licet.forms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value that the form works out itself: {@code "compute": {"sum": "#/properties/parcels/items/properties/area"}}.
 * Numbers and decimal strings count as numbers. A sum or count of nothing is zero; a product with a factor missing
 * has no value.
 *
 * @param type JSON type of the computed field, which decides how the result is written
 */
record Computation(Kind kind, List<Scope> operands, String type) {
    /** Decimal128: no answer can make a sum expand to millions of digits. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final int MAX_SCALE = 30;

    /** The functions that a form may use; anything more is a decision table. */
    enum Kind {
        SUM,
        COUNT,
        PRODUCT;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Nullable
    JsonNode value(JsonNode answers, Scope field, String pointer) {
        BigDecimal result =
                switch (kind) {
                    case SUM -> sum(answers, field, pointer);
                    case COUNT -> count(answers, field, pointer);
                    case PRODUCT -> product(answers, field, pointer);
                };
        return result == null ? null : written(result);
    }

    private @Nullable BigDecimal sum(JsonNode answers, Scope field, String pointer) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Scope operand : operands) {
            for (JsonNode value : operand.values(answers, field, pointer)) {
                BigDecimal number = number(value);
                sum = number == null ? sum : sum.add(number, PRECISION);
            }
        }
        return sum;
    }

    private BigDecimal count(JsonNode answers, Scope field, String pointer) {
        long count = 0;
        for (Scope operand : operands) {
            for (JsonNode value : operand.values(answers, field, pointer)) {
                count += value.isArray() ? value.size() : 1;
            }
        }
        return BigDecimal.valueOf(count);
    }

    private @Nullable BigDecimal product(JsonNode answers, Scope field, String pointer) {
        BigDecimal product = BigDecimal.ONE;
        for (Scope operand : operands) {
            List<JsonNode> values = operand.values(answers, field, pointer);
            if (values.isEmpty()) {
                return null;
            }
            for (JsonNode value : values) {
                BigDecimal number = number(value);
                if (number == null) {
                    return null;
                }
                product = product.multiply(number, PRECISION);
            }
        }
        return product;
    }

    private @Nullable JsonNode written(BigDecimal result) {
        if (result.precision() - result.scale() > MAX_SCALE || result.scale() > 10 * MAX_SCALE) {
            return null;
        }
        BigDecimal plain = result.signum() == 0 ? zeroLike(result) : result;
        if (type.equals("string")) {
            return JsonNodeFactory.instance.stringNode(plain.toPlainString());
        }
        BigDecimal stripped = plain.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            return integer(stripped);
        }
        return JsonNodeFactory.instance.numberNode(
                stripped.setScale(Math.min(stripped.scale(), MAX_SCALE), RoundingMode.HALF_EVEN));
    }

    private static JsonNode integer(BigDecimal value) {
        try {
            long whole = value.longValueExact();
            return whole == (int) whole
                    ? JsonNodeFactory.instance.numberNode((int) whole)
                    : JsonNodeFactory.instance.numberNode(whole);
        } catch (ArithmeticException e) {
            return JsonNodeFactory.instance.numberNode(value.toBigInteger());
        }
    }

    private static BigDecimal zeroLike(BigDecimal result) {
        return BigDecimal.ZERO.setScale(Math.max(0, Math.min(result.scale(), MAX_SCALE)));
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue()) && !value.isBigDecimal()
                    ? null
                    : value.decimalValue();
        }
        if (!value.isString() || !isDecimal(value.stringValue())) {
            return null;
        }
        return new BigDecimal(value.stringValue());
    }

    private static boolean isDecimal(String text) {
        return text.length() <= 40 && text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
