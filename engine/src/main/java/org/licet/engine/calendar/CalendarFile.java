package org.licet.engine.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.CalendarRules.Settings;

/**
 * A calendar as its two files say it. With a {@code base} it may leave out what is the same there.
 *
 * @param settings {@code base}, {@code zone}, {@code opens}, {@code closes}, {@code weekend}, {@code counts-trigger-day}
 * @param holidays a Jollyday calendar; null when all feast days are those of the base
 */
record CalendarFile(String id, Properties settings, @Nullable URL holidays) {
    private static final Set<String> NAMES =
            new TreeSet<>(Set.of("base", "zone", "opens", "closes", "weekend", "counts-trigger-day"));

    CalendarFile {
        if (!id.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("calendar " + id + ": its file name must be an id of at most 41 small"
                    + " letters, digits and hyphens");
        }
        for (String name : settings.stringPropertyNames()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "calendar " + id + ": `" + name + "` is none of its properties, which are " + NAMES);
            }
        }
    }

    @Nullable
    String base() {
        return settings.getProperty("base");
    }

    CalendarRules rules(@Nullable CalendarRules base) {
        Settings its = base == null ? null : base.settings();
        Settings merged = new Settings(
                id,
                base == null ? null : base.id(),
                read("zone", ZoneId::of, its == null ? null : its.zone()),
                read("opens", LocalTime::parse, its == null ? null : its.opens()),
                read("closes", LocalTime::parse, its == null ? null : its.closes()),
                read("weekend", CalendarFile::weekend, its == null ? null : its.weekend()),
                read("counts-trigger-day", CalendarFile::yesOrNo, its == null ? null : its.countsTriggerDay()));
        return new CalendarRules(merged, holidays(base));
    }

    private List<HolidayManager> holidays(@Nullable CalendarRules base) {
        List<HolidayManager> all = new ArrayList<>(base == null ? List.of() : base.holidays());
        if (holidays != null) {
            all.add(HolidayManager.getInstance(ManagerParameters.create(holidays)));
        } else if (base == null) {
            throw new IllegalArgumentException(
                    "calendar " + id + ": its holidays are missing: write " + id + ".xml, or name a `base`");
        }
        return all;
    }

    private <T> T read(String name, Function<String, T> reading, @Nullable T inherited) {
        String value = settings.getProperty(name);
        if (value == null && inherited != null) {
            return inherited;
        }
        if (value == null) {
            throw new IllegalArgumentException("calendar " + id + ": its properties lack `" + name + "`");
        }
        try {
            return reading.apply(value.strip());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "calendar " + id + ": `" + name + " = " + value + "`: " + wrong.getMessage(), wrong);
        }
    }

    private static Set<DayOfWeek> weekend(String days) {
        return Arrays.stream(days.split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }

    private static boolean yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("it is true or false");
        }
        return value.equals("true");
    }
}
