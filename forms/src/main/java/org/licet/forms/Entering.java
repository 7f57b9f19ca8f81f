package org.licet.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Between an answer and what stands in its input: how it is shown to be changed, and what becomes of what was typed.
 * What was not changed stays the very value it was, even where reading it again would give another.
 */
final class Entering {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String language;
    private final TypedTime times;

    Entering(Asking asking) {
        this.language = Languages.of(asking.language());
        this.times = new TypedTime(asking.today());
    }

    /** What stands in the input of a single answer; empty without one. */
    String shown(Question question, @Nullable JsonNode answer) {
        if (answer == null || answer.isNull()) {
            return "";
        }
        if (answer.isNumber()) {
            return question.kind() == Question.Kind.NUMBER
                    ? TypedNumber.shown(answer.decimalValue(), language)
                    : Choices.sent(answer);
        }
        if (!answer.isString()) {
            return answer.toString();
        }
        String text = answer.stringValue();
        Mask mask = question.options().mask();
        if (mask != null) {
            return mask.shown(text);
        }
        if (question.kind() == Question.Kind.TIME) {
            return times.shown(text);
        }
        boolean isAmount = question.isAmount() && text.matches("[0-9]{1,30}\\.[0-9]{2}");
        return isAmount ? TypedNumber.shown(new BigDecimal(text), language) : text;
    }

    /** The parts of a date; of a moment, those of its day. */
    TypedDate shownDate(Question question, @Nullable JsonNode answer) {
        String text = answer != null && answer.isString() ? answer.stringValue() : "";
        String day = question.kind() == Question.Kind.DATE_TIME ? TypedTime.dayOf(text) : text;
        return day.isEmpty() ? new TypedDate("", "", "") : TypedDate.of(day);
    }

    String shownTimeOfDay(@Nullable JsonNode answer) {
        return answer != null && answer.isString() ? TypedTime.timeOf(answer.stringValue()) : "";
    }

    /** What a page sent for a question; null when that is no answer. */
    @Nullable
    JsonNode read(Question question, Parameters sent, @Nullable JsonNode before) {
        JsonNode read = answer(question, sent, before);
        boolean isStillNull = read == null && before != null && before.isNull() && question.mayBeNull();
        return isStillNull ? before : read;
    }

    private @Nullable JsonNode answer(Question question, Parameters sent, @Nullable JsonNode before) {
        return switch (question.kind()) {
            case RADIOS, SELECT -> choice(question, sent.text(question.name()), before);
            case CHECKBOXES -> choices(question, sent.all(question.name()), before);
            case YES_NO -> yesOrNo(sent.text(question.name()));
            case CHECKBOX -> confirmed(question, sent.text(question.name()), before);
            case DATE -> date(question, sent, before);
            case DATE_TIME -> moment(question, sent, before);
            case FILE -> file(question, sent, before);
            case TEXT, LONG_TEXT, NUMBER, TIME -> typed(question, sent.text(question.name()), before);
            case GROUP, LIST, SHOWN -> before;
        };
    }

    private @Nullable JsonNode typed(Question question, String raw, @Nullable JsonNode before) {
        String typed = lines(raw);
        boolean isOfItsType =
                before != null && (question.kind() == Question.Kind.NUMBER ? before.isNumber() : before.isString());
        if (isOfItsType && typed.equals(lines(shown(question, before)))) {
            return before;
        }
        if (question.kind() == Question.Kind.NUMBER) {
            return number(typed);
        }
        if (typed.isEmpty()) {
            return null;
        }
        if (question.kind() == Question.Kind.TIME) {
            return NODES.stringNode(times.stored(typed));
        }
        if (question.isAmount()) {
            return NODES.stringNode(amount(typed));
        }
        return NODES.stringNode(tidy(question, typed));
    }

    private static String tidy(Question question, String typed) {
        String format = question.format();
        Mask mask = question.options().mask();
        String tidy = mask == null ? typed : mask.stored(typed);
        tidy = format != null && Tidying.concerns(format) ? Tidying.tidy(format, tidy) : tidy;
        return tidy.isEmpty() ? typed : tidy;
    }

    private @Nullable JsonNode number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        BigDecimal number = TypedNumber.read(typed, language);
        return number == null ? NODES.stringNode(typed) : TypedNumber.node(number);
    }

    private String amount(String typed) {
        BigDecimal number = TypedNumber.read(typed, language);
        return number == null || number.scale() > 2
                ? typed
                : number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static @Nullable JsonNode choice(Question question, String sent, @Nullable JsonNode before) {
        if (sent.isEmpty()) {
            return null;
        }
        JsonNode chosen = question.choices().chosen(sent);
        if (chosen != null) {
            return chosen.equals(before) ? before : chosen;
        }
        return NODES.stringNode(sent);
    }

    /** In the order in which they stand on the page, unless they are the same as before. */
    private static @Nullable JsonNode choices(Question question, List<String> sent, @Nullable JsonNode before) {
        ArrayNode chosen = NODES.arrayNode();
        for (int i = 0; i < question.choices().size(); i++) {
            JsonNode value = question.choices().value(i);
            if (sent.contains(Choices.sent(value))) {
                chosen.add(value);
            }
        }
        sent.stream()
                .filter(value -> !value.isEmpty() && question.choices().chosen(value) == null)
                .distinct()
                .limit(AnswerLimits.MAX_ITEMS)
                .forEach(chosen::add);
        if (before != null
                && before.isArray()
                && before.size() == chosen.size()
                && new HashSet<>(elements(before)).equals(new HashSet<>(elements(chosen)))) {
            return before;
        }
        boolean emptyIsAnAnswer = question.required() && question.atLeast("minItems") == 0;
        return chosen.isEmpty() && !emptyIsAnAnswer ? null : chosen;
    }

    private static List<JsonNode> elements(JsonNode list) {
        return new ArrayList<>(list.values());
    }

    private static @Nullable JsonNode yesOrNo(String sent) {
        return switch (sent) {
            case "" -> null;
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> NODES.stringNode(sent);
        };
    }

    /** A box left alone is no answer to a declaration, and "no" to a question that must be answered. */
    private static @Nullable JsonNode confirmed(Question question, String sent, @Nullable JsonNode before) {
        if (sent.equals("true")) {
            return NODES.booleanNode(true);
        }
        boolean saysNo = !question.isDeclaration() && (question.required() || before != null);
        return saysNo ? NODES.booleanNode(false) : null;
    }

    private @Nullable JsonNode date(Question question, Parameters sent, @Nullable JsonNode before) {
        TypedDate typed = typedDate(question, sent);
        if (before != null && before.isString() && typed.equals(shownDate(question, before))) {
            return before;
        }
        String stored = typed.stored();
        return stored == null ? null : NODES.stringNode(stored);
    }

    private @Nullable JsonNode moment(Question question, Parameters sent, @Nullable JsonNode before) {
        TypedDate typed = typedDate(question, sent);
        String time = sent.text(question.pointer() + Parameters.TIME);
        if (before != null
                && before.isString()
                && typed.equals(shownDate(question, before))
                && time.equals(TypedTime.timeOf(before.stringValue()))) {
            return before;
        }
        String stored = typed.stored();
        if (stored == null && time.isBlank()) {
            return null;
        }
        String moment = TypedTime.moment(typed.date(), time);
        return NODES.stringNode(moment != null ? moment : (stored == null ? "--" : stored) + "T" + time.strip());
    }

    private static TypedDate typedDate(Question question, Parameters sent) {
        String pointer = question.pointer();
        return new TypedDate(
                sent.text(pointer + Parameters.DAY),
                sent.text(pointer + Parameters.MONTH),
                sent.text(pointer + Parameters.YEAR));
    }

    private static @Nullable JsonNode file(Question question, Parameters sent, @Nullable JsonNode before) {
        String id = sent.upload(question.name());
        if (id != null) {
            return question.type().equals("object") ? NODES.objectNode().put("id", id) : NODES.stringNode(id);
        }
        return sent.first(question.name() + Parameters.REMOVE) != null ? null : before;
    }

    /** Where a line ends is sent by browsers as two characters, whatever was typed. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
