package org.licet.server.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where JSON is not as expected: objects may have more fields than are expected, lists may not have more items. */
final class Differences {

    /** One difference; {@code path} is dotted. */
    record Difference(String path, String expected, String got) {}

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode expected, @Nullable JsonNode actual, String path) {
        Differences differences = new Differences();
        differences.compare(expected, actual, path);
        return differences.found;
    }

    private void compare(JsonNode expected, @Nullable JsonNode actual, String path) {
        if (actual == null || actual.isMissingNode()) {
            if (!expected.isNull()) {
                found.add(new Difference(path, expected.toString(), "nothing"));
            }
        } else if (expected.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                compare(field.getValue(), actual.get(field.getKey()), path + "." + field.getKey());
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int index = 0; index < expected.size(); index++) {
                compare(expected.get(index), actual.get(index), path + "[" + index + "]");
            }
        } else if (!same(expected, actual)) {
            found.add(new Difference(path, expected.toString(), actual.toString()));
        }
    }

    /** Numbers by value: 240 is 240.00. */
    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            BigDecimal one = expected.decimalValue();
            return one.compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }
}
