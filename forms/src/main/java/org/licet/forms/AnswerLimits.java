package org.licet.forms;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Caps on what anyone may send, and what no answer may hold, checked before anything recurses into it or copies it. */
final class AnswerLimits {
    static final int MAX_DEPTH = 64;
    static final int MAX_ITEMS = 2_000;
    static final int MAX_PROPERTIES = 500;
    static final int MAX_CHARACTERS = 20_000;
    static final int MAX_NAME_CHARACTERS = 200;
    static final int MAX_VALUES = 50_000;
    static final int MAX_NUMBER_DIGITS = 100;

    /** The first answer that goes over a cap. */
    record Excess(String pointer, String code, int limit) {}

    private record Place(JsonNode node, @Nullable Place parent, String name, int depth) {
        String pointer() {
            return parent == null ? "" : Pointers.child(parent.pointer(), name);
        }
    }

    private AnswerLimits() {}

    /** Walks without recursion: 3,000 nested arrays must not overflow the stack. */
    static @Nullable Excess find(JsonNode answers) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(answers, null, "", 0));
        int values = 0;
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (++values > MAX_VALUES) {
                return new Excess("", "too-many-values", MAX_VALUES);
            }
            Excess excess = ofOne(place);
            if (excess != null) {
                return excess;
            }
            push(place, open);
        }
        return null;
    }

    private static void push(Place place, Deque<Place> open) {
        JsonNode node = place.node();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                open.push(new Place(node.get(i), place, String.valueOf(i), place.depth() + 1));
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                open.push(new Place(property.getValue(), place, property.getKey(), place.depth() + 1));
            }
        }
    }

    private static @Nullable Excess ofOne(Place place) {
        JsonNode node = place.node();
        if (place.depth() >= MAX_DEPTH && node.isContainer()) {
            return new Excess(place.pointer(), "too-deep", MAX_DEPTH);
        }
        if (node.isArray() && node.size() > MAX_ITEMS) {
            return new Excess(place.pointer(), "too-many-items", MAX_ITEMS);
        }
        if (node.isObject() && node.size() > MAX_PROPERTIES) {
            return new Excess(place.pointer(), "too-many-properties", MAX_PROPERTIES);
        }
        if (place.name().length() > MAX_NAME_CHARACTERS) {
            return new Excess(
                    place.parent() == null ? "" : place.parent().pointer(), "name-too-long", MAX_NAME_CHARACTERS);
        }
        if (node.isString() && node.stringValue().length() > MAX_CHARACTERS) {
            return new Excess(place.pointer(), "too-long", MAX_CHARACTERS);
        }
        if (!isText(place.name()) || (node.isString() && !isText(node.stringValue()))) {
            return new Excess(place.pointer(), "not-text", 0);
        }
        return node.isNumber() && isHuge(node)
                ? new Excess(place.pointer(), "number-too-big", MAX_NUMBER_DIGITS)
                : null;
    }

    /**
     * Whether XML 1.0 (section 2.2) can carry it: no NUL and its like, no half of a surrogate pair. What is filed goes
     * into acts, signatures and other systems' messages, and what those cannot carry must not become an entry.
     */
    private static boolean isText(String text) {
        return text.codePoints().allMatch(AnswerLimits::isCharacter);
    }

    private static boolean isCharacter(int point) {
        return point >= ' '
                ? !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) && point < 0xFFFE
                        || point > 0xFFFF
                : point == '\t' || point == '\n' || point == '\r';
    }

    private static boolean isHuge(JsonNode number) {
        if (number.isBigInteger()) {
            return number.bigIntegerValue().bitLength() > MAX_NUMBER_DIGITS * 10 / 3;
        }
        if (number.isBigDecimal()) {
            BigDecimal value = number.decimalValue();
            return value.precision() > MAX_NUMBER_DIGITS || Math.abs((long) value.scale()) > MAX_NUMBER_DIGITS;
        }
        return number.isFloatingPointNumber()
                && (!Double.isFinite(number.doubleValue()) || Math.abs(number.doubleValue()) > 1e100);
    }
}
