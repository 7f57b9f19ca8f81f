package org.licet.engine.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one authority counts time by rule, before any dated override: zone, opening hours, weekend, holidays. */
final class CalendarRules {
    private final Settings settings;
    private final List<HolidayManager> holidays;
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    /** @param holidays of the calendar itself and of all on which it is based */
    CalendarRules(Settings settings, List<HolidayManager> holidays) {
        this.settings = settings;
        this.holidays = List.copyOf(holidays);
    }

    /**
     * What the properties say, those of the base included.
     *
     * @param base id of the calendar whose holidays and overrides hold here too, if any
     */
    record Settings(
            String id,
            @Nullable String base,
            ZoneId zone,
            LocalTime opens,
            LocalTime closes,
            Set<DayOfWeek> weekend,
            boolean countsTriggerDay) {

        Settings {
            weekend = weekend.isEmpty() ? Set.of() : EnumSet.copyOf(weekend);
            if (weekend.size() == 7 || !opens.isBefore(closes)) {
                throw new IllegalArgumentException(
                        "calendar " + id + " has no working time: check weekend, opens, closes");
            }
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day);
    }

    boolean isWeekend(LocalDate day) {
        return settings.weekend().contains(day.getDayOfWeek());
    }

    boolean isHoliday(LocalDate day) {
        return holidaysByYear.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    private Set<LocalDate> holidaysOf(int year) {
        return holidays.stream()
                .flatMap(calendar -> calendar.getHolidays(Year.of(year)).stream())
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }

    List<HolidayManager> holidays() {
        return holidays;
    }

    Settings settings() {
        return settings;
    }

    String id() {
        return settings.id();
    }

    ZoneId zone() {
        return settings.zone();
    }

    LocalTime opens() {
        return settings.opens();
    }

    LocalTime closes() {
        return settings.closes();
    }

    boolean countsTriggerDay() {
        return settings.countsTriggerDay();
    }
}
