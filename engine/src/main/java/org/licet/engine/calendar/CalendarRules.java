package org.licet.engine.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How one authority counts time by rule, before any dated override: zone, opening hours, weekend, holidays. */
final class CalendarRules {
    private final String id;
    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;
    private final Set<DayOfWeek> weekend;
    private final boolean countsTriggerDay;
    private final HolidayManager holidays;
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    private CalendarRules(String id, Properties settings, URL holidayFile) {
        this.id = id;
        this.zone = ZoneId.of(required(id, settings, "zone"));
        this.opens = LocalTime.parse(required(id, settings, "opens"));
        this.closes = LocalTime.parse(required(id, settings, "closes"));
        this.weekend = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(required(id, settings, "weekend").split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .forEach(weekend::add);
        this.countsTriggerDay = Boolean.parseBoolean(required(id, settings, "counts-trigger-day"));
        if (weekend.size() == 7 || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("calendar " + id + " has no working time: check weekend, opens, closes");
        }
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(holidayFile));
    }

    /**
     * @param settings a properties file: zone, opens, closes, weekend, counts-trigger-day
     * @param holidays a Jollyday calendar
     */
    static CalendarRules read(String id, URL settings, URL holidays) throws IOException {
        Properties read = new Properties();
        try (InputStream in = settings.openStream()) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new CalendarRules(id, read, holidays);
    }

    private static String required(String id, Properties settings, String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("calendar " + id + ": its properties lack `" + name + "`");
        }
        return value.strip();
    }

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek())
                && !holidaysByYear
                        .computeIfAbsent(day.getYear(), this::holidaysOf)
                        .contains(day);
    }

    private Set<LocalDate> holidaysOf(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }

    String id() {
        return id;
    }

    ZoneId zone() {
        return zone;
    }

    LocalTime opens() {
        return opens;
    }

    LocalTime closes() {
        return closes;
    }

    boolean countsTriggerDay() {
        return countsTriggerDay;
    }
}
