package org.licet.server.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.CalendarOverrides.DayOverride;
import org.licet.engine.calendar.Calendars.Day;
import org.licet.engine.calendar.Calendars.Rules;

/**
 * How a calendar counts.
 *
 * @param base whose holidays and overrides hold too
 * @param opens on the clock on the wall, as {@code 08:00}; @param closes as {@code 17:00}
 * @param weekend days of the week that are not worked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarJson(
        String id,
        @Nullable String base,
        String zone,
        String opens,
        String closes,
        List<String> weekend,
        boolean countsTriggerDay) {

    static CalendarJson of(Rules it) {
        return new CalendarJson(
                it.id(),
                it.base(),
                it.zone().getId(),
                hour(it.opens()),
                hour(it.closes()),
                it.weekend().stream().sorted().map(CalendarJson::word).toList(),
                it.countsTriggerDay());
    }

    private static String hour(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One day.
     *
     * @param why {@code working-day}, {@code weekend}, {@code holiday} or {@code override}
     * @param reason of the override
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayJson(LocalDate day, boolean working, String why, @Nullable String reason) {

        static DayJson of(Day it) {
            String why = it.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new DayJson(it.day(), it.working(), why, it.reason());
        }
    }

    /** What a decree changed. */
    record OverrideJson(LocalDate day, boolean working, String reason) {

        static OverrideJson of(DayOverride it) {
            return new OverrideJson(it.day(), it.working(), it.reason());
        }
    }
}
