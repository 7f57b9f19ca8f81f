package org.licet.engine.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Every {@code <id>.properties} with its {@code <id>.xml}: those that come with the product, under {@code calendars/} on
 * the class path, and the installation's own in the folder {@code licet.calendars}, which win.
 */
@Component
final class InstalledCalendars implements Calendars {
    private final Map<String, CalendarRules> rules;
    private final CalendarOverrideMapper overrides;

    InstalledCalendars(CalendarOverrideMapper overrides, @Value("${licet.calendars:}") String folder) {
        this.rules = readAll(folder);
        this.overrides = overrides;
    }

    static Map<String, CalendarRules> readAll(String folder) {
        Map<String, CalendarRules> read = new TreeMap<>();
        try {
            readAll("classpath*:calendars/*.properties", read);
            if (!folder.isBlank()) {
                readAll(Path.of(folder).toUri() + "*.properties", read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static void readAll(String pattern, Map<String, CalendarRules> read) throws IOException {
        for (Resource settings : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String id = String.valueOf(settings.getFilename()).replace(".properties", "");
            URL holidays = URI.create(settings.getURL().toString().replace(".properties", ".xml"))
                    .toURL();
            read.put(id, CalendarRules.read(id, settings.getURL(), holidays));
        }
    }

    @Override
    public Set<String> ids() {
        return rules.keySet();
    }

    @Override
    public WorkingCalendar calendar(String id) {
        CalendarRules known = rules.get(id);
        if (known == null) {
            throw new IllegalArgumentException("no calendar `" + id + "`; this installation has " + rules.keySet());
        }
        return new DatedCalendar(known, SingletonSupplier.of(() -> overridesOf(id)));
    }

    private Map<LocalDate, Boolean> overridesOf(String id) {
        return overrides.of(id).stream()
                .collect(Collectors.toMap(
                        CalendarOverrideMapper.Decree::decreedDay, CalendarOverrideMapper.Decree::working));
    }
}
