package org.licet.engine.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every {@code <id>.properties} with its {@code <id>.xml}: those that come with the product, under {@code calendars/} on
 * the class path, and the installation's own in a folder, which win and may be based on those.
 */
final class CalendarFiles {
    private final Map<String, CalendarFile> files = new TreeMap<>();
    private final Map<String, CalendarRules> rules = new TreeMap<>();

    private CalendarFiles() {}

    /** @param folder of the installation, blank for none */
    static Map<String, CalendarRules> readAll(String folder) {
        CalendarFiles all = new CalendarFiles();
        try {
            all.find("classpath*:calendars/*.properties");
            if (!folder.isBlank()) {
                all.find(Path.of(folder).toUri() + "*.properties");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.files.values().forEach(file -> all.resolve(file, 0));
        return all.rules;
    }

    private void find(String pattern) throws IOException {
        for (Resource found : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String id = String.valueOf(found.getFilename()).replace(".properties", "");
            Properties settings = new Properties();
            try (InputStream in = found.getInputStream()) {
                settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            files.put(id, new CalendarFile(id, settings, beside(found, id + ".xml")));
        }
    }

    private static @Nullable URL beside(Resource settings, String name) throws IOException {
        Resource holidays = settings.createRelative(name);
        return holidays.exists() ? holidays.getURL() : null;
    }

    private CalendarRules resolve(CalendarFile file, int depth) {
        CalendarRules known = rules.get(file.id());
        if (known != null) {
            return known;
        }
        if (depth > files.size()) {
            throw new IllegalArgumentException("calendar " + file.id() + ": its `base` leads back to itself");
        }
        String base = file.base();
        CalendarRules resolved = file.rules(base == null ? null : resolve(named(base.strip(), file), depth + 1));
        rules.put(file.id(), resolved);
        return resolved;
    }

    private CalendarFile named(String base, CalendarFile by) {
        CalendarFile file = files.get(base);
        if (file == null) {
            throw new IllegalArgumentException(
                    "calendar " + by.id() + ": its `base = " + base + "` is none of " + files.keySet());
        }
        return file;
    }
}
