package org.licet.engine.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** The calendars of the product, and three that differ from {@code md} in one thing each. */
final class TestCalendars {
    /** A working Saturday, and the Monday after it free. */
    static final Map<LocalDate, Boolean> MOVED =
            Map.of(LocalDate.parse("2026-03-07"), true, LocalDate.parse("2026-03-09"), false);

    private static final Map<String, CalendarRules> RULES = read();

    private TestCalendars() {}

    static WorkingCalendar of(String name) {
        return name.equals("moved") ? new DatedCalendar(rules("md"), () -> MOVED) : of(name, Map.of());
    }

    static WorkingCalendar of(String name, Map<LocalDate, Boolean> decrees) {
        return new DatedCalendar(rules(name), () -> decrees);
    }

    static CalendarRules rules(String name) {
        return Objects.requireNonNull(RULES.get(name), name);
    }

    private static Map<String, CalendarRules> read() {
        try {
            Path folder = Files.createTempDirectory("calendars");
            Path counting = folder.resolve("counting.properties");
            Path port = folder.resolve("port.properties");
            Files.writeString(counting, "base = md\ncounts-trigger-day = true\n");
            Files.writeString(port, "base = md\nopens = 00:00\ncloses = 12:00\nweekend =\n");
            Map<String, CalendarRules> all = CalendarFiles.readAll(folder.toString());
            Files.delete(counting);
            Files.delete(port);
            Files.delete(folder);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
