package org.licet.engine.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML value that knows where it stands. */
sealed interface Yaml {

    /** 1-based. */
    int line();

    /** From the root: {@code register.fields.plate.visibility}, list items by number from 0. */
    String path();

    /** What an analyst calls it. */
    String kind();

    /** @param value text, number or boolean as YAML 1.2's core schema reads it; null for nothing */
    record Scalar(@Nullable Object value, String text, int line, String path) implements Yaml {
        @Override
        public String kind() {
            return value == null ? "nothing" : value instanceof String ? "text" : "`" + text + "`";
        }
    }

    record Items(List<Yaml> values, int line, String path) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys in the order of the file. */
    record Keys(Map<String, Yaml> values, Map<String, Integer> lines, int line, String path) implements Yaml {
        @Override
        public String kind() {
            return "a map";
        }

        String pathOf(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }
    }
}
