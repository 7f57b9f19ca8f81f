package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private static final ZoneId CHISINAU = ZoneId.of("Europe/Chisinau");

    private static final CalendarRules MOLDOVA =
            Objects.requireNonNull(CalendarFiles.readAll("").get("md"));

    private final WorkingCalendar md = new DatedCalendar(MOLDOVA, Map::of);

    /** 2026: holidays Thu 1 Jan, Wed 7, Thu 8 Jan, Sun 8 Mar, Mon 13 Apr, Mon 20 Apr, Fri 1 May, Sat 9 May, Thu 27 Aug, Mon 31 Aug, Fri 25 Dec. */
    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-03-02T09:00 | 10 working days | 2026-03-16 | Monday not counted; 3-6 are 4, 9-13 are 9, Mon 16 is the tenth
            2026-03-02T09:00 | 1 working day   | 2026-03-03 | the day after
            2026-03-06T09:00 | 1 working day   | 2026-03-09 | over the weekend; 8 March is that Sunday and moves nothing
            2026-03-07T11:00 | 3 working days  | 2026-03-11 | filed on a Saturday; Mon 9, Tue 10, Wed 11
            2026-03-03T00:30 | 10 working days | 2026-03-17 | half past midnight in Chisinau is still the 2nd in UTC
            2026-03-02T23:30 | 10 working days | 2026-03-16 | late in the evening is the same day
            2026-04-10T09:00 | 1 working day   | 2026-04-14 | Sat 11, Easter 12, Easter Monday 13
            2026-04-10T09:00 | 5 working days  | 2026-04-21 | 14-17 are 4; Mon 20 is the Monday a week after; Tue 21
            2026-12-31T09:00 | 5 working days  | 2027-01-12 | 1 Jan off; 4, 5, 6; 7 and 8 off; 11, 12
            2026-01-06T09:00 | 1 working day   | 2026-01-09 | 7 and 8 January off
            2026-04-30T09:00 | 2 working days  | 2026-05-05 | Fri 1 May off; Mon 4, Tue 5
            2026-08-26T09:00 | 3 working days  | 2026-09-02 | 27 off, Fri 28, 31 off, Tue 1, Wed 2
            2026-12-24T09:00 | 1 working day   | 2026-12-28 | Fri 25 off
            2027-04-30T09:00 | 1 working day   | 2027-05-04 | Sat 1 May, Easter 2, Easter Monday 3
            2027-05-07T09:00 | 1 working day   | 2027-05-11 | Mon 10 is the Monday a week after Easter Monday
            2026-06-01T09:00 | 1 working day   | 2026-06-02 | 1 June is worked: a filing that day is answered the next
            2026-05-29T09:00 | 1 working day   | 2026-06-01 | 1 June is worked
            2026-03-02T09:00 | 30 days         | 2026-04-01 | 2 March + 30 is a Wednesday
            2026-03-13T09:00 | 30 days         | 2026-04-14 | 12 April is Easter, 13 its Monday: rolls to Tuesday
            2026-04-06T09:00 | 14 days         | 2026-04-21 | 20 April is off: rolls to Tuesday
            2026-03-02T09:00 | 2 months        | 2026-05-04 | 2 May is a Saturday: rolls to Monday
            2026-01-31T09:00 | 1 month         | 2026-03-02 | 28 February is a Saturday: rolls to Monday
            2025-11-07T09:00 | 2 months        | 2026-01-09 | 7 and 8 January off
            2026-03-02T09:00 | until 12-31     | 2026-12-31 | a Thursday
            2026-03-02T09:00 | until 12-25     | 2026-12-28 | Christmas, then the weekend
            2026-03-02T09:00 | until 03-01     | 2027-03-01 | already past this year
            2026-03-02T09:00 | until 03-02     | 2026-03-02 | today still counts
            2026-03-02T09:00 | until 02-29     | 2027-03-01 | no 29 in 2027: 28 February is a Sunday, rolls to Monday
            """)
    void countsDaysFromTheDayAfterAndRollsForward(LocalDateTime trigger, String span, LocalDate end, String working) {
        assertThat(md.end(at(trigger), Span.parse(span))).as(working).isEqualTo(at(end.atTime(23, 59, 59)));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-03-06T15:00 | 72 hours         | 2026-03-09T15:00 | hours run through the weekend
            2026-03-28T12:00 | 24 hours         | 2026-03-29T13:00 | summer time begins in between
            2026-03-02T08:00 | 9 working hours  | 2026-03-02T17:00 | the whole day, to its close
            2026-03-02T10:00 | 8 working hours  | 2026-03-03T09:00 | 7 hours on Monday, 1 on Tuesday
            2026-03-06T16:00 | 24 working hours | 2026-03-11T13:00 | 1 on Friday, 9 Monday, 9 Tuesday, 5 Wednesday
            2026-03-07T11:00 | 4 working hours  | 2026-03-09T12:00 | filed on a Saturday
            2026-03-02T19:00 | 4 working hours  | 2026-03-03T12:00 | filed after closing
            2026-03-02T06:30 | 4 working hours  | 2026-03-02T12:00 | filed before opening
            2026-04-10T16:00 | 2 working hours  | 2026-04-14T09:00 | over Easter
            """)
    void countsHoursFromTheMoment(LocalDateTime trigger, String span, LocalDateTime end, String working) {
        assertThat(md.end(at(trigger), Span.parse(span))).as(working).isEqualTo(at(end));
    }

    @ParameterizedTest(name = "{0} for {1} ends {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-03-01 | 12 months      | 2027-02-28 | the day before the same day
            2026-03-02 | 1 month        | 2026-04-01 | the day before the same day
            2026-01-31 | 1 month        | 2026-02-28 | February has no 31: its last day
            2024-02-29 | 12 months      | 2025-02-28 | nor a 29 in 2025
            2026-04-10 | 14 days        | 2026-04-23 | the first day counts
            2026-03-02 | until 12-31    | 2026-12-31 | a validity does not roll
            2026-12-31 | until 12-31    | 2026-12-31 | one day only
            2026-04-10 | 2 working days | 2026-04-14 | Fri 10 counts; then Tue 14
            2026-04-10 | 72 hours       | 2026-04-12 | three days
            2026-04-10 | 10 working hours | 2026-04-14 | 9 on Friday, 1 on Tuesday
            """)
    void endsAValidityOnItsLastDay(LocalDate first, String validity, LocalDate last, String working) {
        assertThat(md.lastDay(first, Span.parse(validity))).as(working).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-20", "2026-04-12", "2027-05-02"})
    void knowsOrthodoxEasterAndItsTwoMondays(LocalDate easter) {
        assertThat(MOLDOVA.isWorkingDay(easter)).isFalse();
        assertThat(MOLDOVA.isWorkingDay(easter.plusDays(1))).isFalse();
        assertThat(MOLDOVA.isWorkingDay(easter.plusDays(2))).isTrue();
        assertThat(MOLDOVA.isWorkingDay(easter.plusDays(8))).isFalse();
        assertThat(MOLDOVA.isWorkingDay(easter.plusDays(9))).isTrue();
    }

    @Test
    void letsADecreeMakeASaturdayWorkedAndAMondayFree() {
        WorkingCalendar decreed = new DatedCalendar(
                MOLDOVA, () -> Map.of(LocalDate.parse("2026-03-07"), true, LocalDate.parse("2026-03-09"), false));
        Instant friday = at(LocalDateTime.parse("2026-03-06T09:00"));

        assertThat(decreed.end(friday, Span.parse("1 working day"))).isEqualTo(at("2026-03-07T23:59:59"));
        assertThat(decreed.end(friday, Span.parse("2 working days"))).isEqualTo(at("2026-03-10T23:59:59"));
        assertThat(decreed.end(friday, Span.parse("10 working hours"))).isEqualTo(at("2026-03-07T10:00"));
    }

    @Test
    void countsTheTriggerDayWhereTheAuthorityDoes(@TempDir Path folder) throws IOException {
        WorkingCalendar balti = new DatedCalendar(installed(folder, "balti"), Map::of);
        Instant wednesday = at("2026-05-20T10:00");

        // Thu 21 May is the town's own feast, Friday its weekend.
        assertThat(balti.end(wednesday, Span.parse("1 working day"))).isEqualTo(at("2026-05-20T23:59:59"));
        assertThat(balti.end(wednesday, Span.parse("2 working days"))).isEqualTo(at("2026-05-25T23:59:59"));
        assertThat(balti.end(wednesday, Span.parse("2 days"))).isEqualTo(at("2026-05-25T23:59:59"));
        assertThat(balti.end(wednesday, Span.parse("4 working hours"))).isEqualTo(at("2026-05-25T10:00"));
    }

    @Test
    void addsTheCalendarsOfTheInstallation(@TempDir Path folder) throws IOException {
        assertThat(installed(folder, "balti").isWorkingDay(LocalDate.parse("2026-05-21")))
                .isFalse();
        assertThat(CalendarFiles.readAll(folder.toString())).containsOnlyKeys("md", "md-chisinau", "balti");
    }

    private CalendarRules installed(Path folder, String id) throws IOException {
        for (String file : List.of(id + ".properties", id + ".xml")) {
            Files.copy(Objects.requireNonNull(getClass().getResourceAsStream(file)), folder.resolve(file));
        }
        return Objects.requireNonNull(CalendarFiles.readAll(folder.toString()).get(id));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CHISINAU).toInstant();
    }
}
