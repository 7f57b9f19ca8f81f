package org.licet.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The schemas that every package may refer to ({@code "$ref": "licet:person"}), with their labels. */
final class Fragments {
    static final String SCHEME = "licet:";
    static final List<String> NAMES = List.of("address", "attachment", "company", "marks", "money", "person");

    private static final Map<String, JsonSource> SCHEMAS = schemas();
    private static final Map<String, Map<String, String>> LABELS = labels();

    private Fragments() {}

    /** The fragment that a reference such as {@code licet:person} names. */
    static @Nullable JsonSource find(String reference) {
        return SCHEMAS.get(reference);
    }

    static Map<String, String> labels(String language) {
        return LABELS.getOrDefault(language, Map.of());
    }

    static boolean isFragment(String file) {
        return file.startsWith(SCHEME);
    }

    private static Map<String, JsonSource> schemas() {
        Map<String, JsonSource> schemas = new TreeMap<>();
        for (String name : NAMES) {
            Findings findings = new Findings();
            JsonSource source = JsonSource.read(SCHEME + name, resource(name + ".json"), findings);
            schemas.put(SCHEME + name, source);
        }
        return Map.copyOf(schemas);
    }

    private static Map<String, Map<String, String>> labels() {
        Map<String, Map<String, String>> labels = new HashMap<>();
        for (String language : Languages.ALL) {
            labels.put(language, PropertyFile.read(Fragments.class, "fragments/labels_" + language + ".properties"));
        }
        return Map.copyOf(labels);
    }

    private static String resource(String name) {
        try (InputStream stream = Fragments.class.getResourceAsStream("fragments/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("fragment " + name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A UTF-8 properties file of this module. */
    static final class PropertyFile {
        private PropertyFile() {}

        static Map<String, String> read(Class<?> beside, String name) {
            Properties properties = new Properties();
            try (InputStream stream = beside.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException(name + " is not in the jar");
                }
                properties.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
            return Map.copyOf(texts);
        }
    }
}
