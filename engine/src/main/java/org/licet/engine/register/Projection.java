package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.Visibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The typed rows by which an entry is found: a value per searched or listed field, and words. */
record Projection(List<ValueRow> values, Map<String, Boolean> publicByWord) {

    static final int TEXT_LENGTH = 200;

    /** Only the column of the field's type is set. */
    record ValueRow(
            String field, int ordinal, @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date) {}

    static Projection of(
            String number, String holderId, String holderName, ObjectNode data, Map<String, Field> fields) {
        List<ValueRow> values = new ArrayList<>();
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put(Words.ofNumber(number), true);
        boolean company = Mask.holder(holderId, holderName).equals(holderName);
        add(words, holderName, company);
        for (Field field : fields.values()) {
            if (field.search() || field.list()) {
                Set<ValueRow> rows = rows(field, data.path(field.name()));
                values.addAll(rows);
                if (field.search()) {
                    rows.stream()
                            .filter(row -> row.text() != null)
                            .forEach(row -> add(words, row.text(), field.visibility() == Visibility.PUBLIC));
                }
            }
        }
        return new Projection(values, words);
    }

    /** A word that stands in a public and in another place is public. */
    private static void add(Map<String, Boolean> words, @Nullable String text, boolean isPublic) {
        if (text != null) {
            Words.in(text).forEach(word -> words.merge(word, isPublic, Boolean::logicalOr));
        }
    }

    private static Set<ValueRow> rows(Field field, JsonNode value) {
        Set<ValueRow> rows = new LinkedHashSet<>();
        if (value.isArray()) {
            Set<JsonNode> distinct = new LinkedHashSet<>();
            value.forEach(distinct::add);
            distinct.forEach(item -> addScalar(rows, field, item));
        } else {
            addScalar(rows, field, value);
        }
        return rows;
    }

    private static void addScalar(Set<ValueRow> rows, Field field, JsonNode value) {
        int ordinal = rows.size();
        if (value.isNumber()) {
            rows.add(new ValueRow(field.name(), ordinal, null, value.decimalValue(), null));
        } else if (value.isString() && field.type().equals("date")) {
            rows.add(new ValueRow(field.name(), ordinal, null, null, date(value.stringValue())));
        } else if (value.isString() || value.isBoolean()) {
            rows.add(new ValueRow(field.name(), ordinal, searchable(value.asString()), null, null));
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As texts are stored and compared: without blanks around, cut to what the index holds. */
    static String searchable(String text) {
        String stripped = text.strip();
        return stripped.length() <= TEXT_LENGTH ? stripped : stripped.substring(0, TEXT_LENGTH);
    }
}
