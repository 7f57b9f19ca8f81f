package org.licet.engine.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.WorkPart.Answer;
import org.licet.engine.task.WorkValueMapper.WorkValue;
import tools.jackson.databind.JsonNode;

/** An answer as it is kept beside a file, and as a filter is compared with it. */
final class TypedAnswer {

    static final int TEXT_LENGTH = 200;
    private static final int SCALE = 6;
    private static final int MOST_DIGITS = 24;

    private TypedAnswer() {}

    /** Empty when nothing was answered, or nothing that the column holds. */
    static Optional<WorkValue> of(Answer answer, JsonNode data) {
        JsonNode value = data.at("/" + answer.inForm().replace('.', '/'));
        if (value.isNumber()) {
            return Optional.ofNullable(number(value.decimalValue()))
                    .map(number -> new WorkValue(answer.path(), null, number, null));
        }
        if (value.isString() && answer.type().equals("date")) {
            return Optional.ofNullable(date(value.stringValue()))
                    .map(date -> new WorkValue(answer.path(), null, null, date));
        }
        if (value.isBoolean() || (value.isString() && !value.stringValue().isBlank())) {
            return Optional.of(new WorkValue(answer.path(), text(value.asString()), null, null));
        }
        return Optional.empty();
    }

    static String text(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= TEXT_LENGTH
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, TEXT_LENGTH));
    }

    /** Null when there is no place for it. */
    static @Nullable BigDecimal number(BigDecimal number) {
        return number.precision() - (long) number.scale() > MOST_DIGITS || Math.abs((long) number.scale()) > 100
                ? null
                : number.setScale(SCALE, RoundingMode.HALF_UP);
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
