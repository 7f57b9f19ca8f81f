package org.licet.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * The same law counted another way: day by day and minute by minute, as one does with a finger on the calendar, with
 * Easter by Meeus' rule. Shares no code with what it checks.
 */
record SlowCalendar(boolean countsTriggerDay, Map<LocalDate, Boolean> decrees) {
    static final ZoneId ZONE = ZoneId.of("Europe/Chisinau");
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Set<MonthDay> FEASTS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 7),
            MonthDay.of(1, 8),
            MonthDay.of(3, 8),
            MonthDay.of(5, 1),
            MonthDay.of(5, 9),
            MonthDay.of(8, 27),
            MonthDay.of(8, 31),
            MonthDay.of(12, 25));

    boolean works(LocalDate day) {
        if (decrees.containsKey(day)) {
            return decrees.get(day);
        }
        long sinceEaster = ChronoUnit.DAYS.between(easter(day.getYear()), day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FEASTS.contains(MonthDay.from(day))
                && sinceEaster != 0
                && sinceEaster != 1
                && sinceEaster != 8;
    }

    /** Meeus' Julian algorithm, and the thirteen days between the calendars from 1900 to 2099. */
    private static LocalDate easter(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        return LocalDate.of(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1).plusDays(13);
    }

    /** Whether a day is one of those that the term counts. */
    private boolean counts(LocalDate day, ZonedDateTime from, boolean workingDaysOnly) {
        boolean begun = day.isAfter(from.toLocalDate()) || (countsTriggerDay && day.equals(from.toLocalDate()));
        return begun && (!workingDaysOnly || works(day));
    }

    LocalDate lastDay(ZonedDateTime from, long days, boolean workingDaysOnly) {
        LocalDate day = from.toLocalDate();
        long left = days;
        while (true) {
            left -= counts(day, from, workingDaysOnly) ? 1 : 0;
            if (left <= 0 && works(day)) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    long consumed(ZonedDateTime from, LocalDate suspension, boolean workingDaysOnly) {
        long consumed = 0;
        for (LocalDate day = from.toLocalDate(); day.isBefore(suspension); day = day.plusDays(1)) {
            consumed += counts(day, from, workingDaysOnly) ? 1 : 0;
        }
        return consumed;
    }

    ZonedDateTime afterOpenMinutes(ZonedDateTime from, long minutes) {
        ZonedDateTime now = from;
        long left = minutes;
        while (left > 0) {
            left -= isOpenIn(now) ? 1 : 0;
            now = now.plusMinutes(1);
        }
        return now;
    }

    long openMinutes(ZonedDateTime from, ZonedDateTime to) {
        long open = 0;
        for (ZonedDateTime now = from; now.isBefore(to); now = now.plusMinutes(1)) {
            open += isOpenIn(now) ? 1 : 0;
        }
        return open;
    }

    private boolean isOpenIn(ZonedDateTime minute) {
        LocalTime time = minute.toLocalTime();
        return works(minute.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }
}
