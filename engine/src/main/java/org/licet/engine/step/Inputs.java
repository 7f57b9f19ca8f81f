package org.licet.engine.step;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.processes.StepCall;

/** Reads the evaluated inputs of a step; what does not fit is the package's mistake. */
final class Inputs {

    private final StepCall call;

    Inputs(StepCall call) {
        this.call = call;
    }

    static ApplicationReference reference(StepCall call) {
        return new ApplicationReference(call.caseKey().businessKey());
    }

    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw new PackageMistake("step '" + call.elementId() + "' needs the input '" + name + "'");
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        Object value = call.inputs().get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** Null when it is not given. */
    @Nullable
    BigDecimal number(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new PackageMistake(
                    "input '" + name + "' of step '" + call.elementId() + "' must be a number, not '" + text + "'", e);
        }
    }

    /** False when it is not given. */
    boolean truth(String name) {
        String text = optionalText(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new PackageMistake("input '" + name + "' of step '" + call.elementId()
                    + "' must be true or false, not '" + text + "'");
        }
        return "true".equals(text);
    }

    /** A list, or a text with commas between. */
    List<String> list(String name) {
        Object value = call.inputs().get(name);
        if (value instanceof Iterable<?> items) {
            return texts(items);
        }
        return value == null
                ? List.of()
                : Arrays.stream(value.toString().split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private static List<String> texts(Iterable<?> items) {
        List<String> texts = new java.util.ArrayList<>();
        items.forEach(item -> texts.add(String.valueOf(item).strip()));
        return texts;
    }

    /** Null when it is not given. */
    @Nullable
    Map<String, @Nullable Object> map(String name) {
        Object value = call.inputs().get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> given)) {
            throw new PackageMistake("input '" + name + "' of step '" + call.elementId() + "' must be a map");
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        given.forEach((key, item) -> map.put(String.valueOf(key), item));
        return map;
    }
}
