package org.licet.engine.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.CalendarOverrideMapper.Decree;
import org.licet.engine.calendar.CalendarRules.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The calendars that come with the product and those of the folder {@code licet.calendars}, with their overrides. */
@Component
final class InstalledCalendars implements Calendars {
    private final Map<String, CalendarRules> rules;
    private final CalendarOverrideMapper overrides;

    InstalledCalendars(CalendarOverrideMapper overrides, @Value("${licet.calendars:}") String folder) {
        this.rules = CalendarFiles.readAll(folder);
        this.overrides = overrides;
    }

    @Override
    public Set<String> ids() {
        return rules.keySet();
    }

    @Override
    public WorkingCalendar calendar(String id) {
        CalendarRules known = known(id);
        return new DatedCalendar(known, SingletonSupplier.of(() -> {
            Map<LocalDate, Boolean> worked = new HashMap<>();
            decrees(id).forEach((day, decree) -> worked.put(day, decree.working()));
            return worked;
        }));
    }

    @Override
    public List<Rules> all() {
        return rules.values().stream()
                .map(CalendarRules::settings)
                .map(it -> new Rules(
                        it.id(), it.base(), it.zone(), it.opens(), it.closes(), it.weekend(), it.countsTriggerDay()))
                .toList();
    }

    @Override
    public List<Day> days(String id, LocalDate from, LocalDate to) {
        CalendarRules known = known(id);
        Map<LocalDate, Decree> decrees = decrees(id);
        return from.datesUntil(to.plusDays(1))
                .map(day -> day(known, day, decrees.get(day)))
                .toList();
    }

    private static Day day(CalendarRules rules, LocalDate day, @Nullable Decree decree) {
        if (decree != null) {
            return new Day(day, decree.working(), Why.OVERRIDE, decree.reason());
        }
        Why why = rules.isHoliday(day) ? Why.HOLIDAY : rules.isWeekend(day) ? Why.WEEKEND : Why.WORKING_DAY;
        return new Day(day, why == Why.WORKING_DAY, why, null);
    }

    CalendarRules known(String id) {
        CalendarRules known = rules.get(id);
        if (known == null) {
            throw new UnknownCalendar(id, rules.keySet());
        }
        return known;
    }

    /** The calendar itself and every one that is based on it. */
    List<String> following(String id) {
        return rules.keySet().stream().filter(each -> follows(each, id)).toList();
    }

    private boolean follows(String id, String other) {
        String base = known(id).settings().base();
        return id.equals(other) || (base != null && follows(base, other));
    }

    /** What a base decreed holds too, unless the calendar has its own for that day. */
    private Map<LocalDate, Decree> decrees(String id) {
        Settings settings = known(id).settings();
        Map<LocalDate, Decree> all = settings.base() == null ? new HashMap<>() : decrees(settings.base());
        overrides.of(id).forEach(decree -> all.put(decree.decreedDay(), decree));
        return all;
    }
}
