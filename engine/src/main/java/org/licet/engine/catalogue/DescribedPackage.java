package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.engine.catalogue.Findings.Place;

/**
 * {@code package.yaml} as far as it could be read. What was missing or wrong has a finding and an empty value.
 *
 * @param lines YAML path to its line
 */
record DescribedPackage(Description description, Yaml.Keys tree, Map<String, Integer> lines) {
    static final String FILE = "package.yaml";

    static DescribedPackage of(Description description, Yaml.Keys tree) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        collect(tree, lines);
        return new DescribedPackage(description, tree, lines);
    }

    private static void collect(Yaml yaml, Map<String, Integer> lines) {
        if (yaml instanceof Yaml.Keys keys) {
            keys.lines().forEach((key, line) -> lines.put(keys.pathOf(key), line));
            keys.values().values().forEach(value -> collect(value, lines));
        } else if (yaml instanceof Yaml.Items items) {
            items.values().forEach(item -> {
                lines.put(item.path(), item.line());
                collect(item, lines);
            });
        }
    }

    /** Maps of a top-level list by their id; of two with the same id, the first. */
    Map<String, Yaml.Keys> items(String list) {
        Map<String, Yaml.Keys> items = new LinkedHashMap<>();
        if (tree.values().get(list) instanceof Yaml.Items written) {
            for (Yaml item : written.values()) {
                if (item instanceof Yaml.Keys keys && keys.values().get("id") instanceof Yaml.Scalar id) {
                    items.putIfAbsent(id.text().strip(), keys);
                }
            }
        }
        return items;
    }

    boolean has(String path) {
        return lines.containsKey(path);
    }

    Place place(String path) {
        return new Place(FILE, lines.getOrDefault(path, 0), path);
    }
}
