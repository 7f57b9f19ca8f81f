package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFilesTest {
    private static final String FEAST =
            """
            <Configuration hierarchy="x" description="x" xmlns="https://focus_shift.de/jollyday/schema/holiday">
              <Holidays><Fixed month="JUNE" day="3" descriptionPropertiesKey="REGIONAL"/></Holidays>
            </Configuration>
            """;

    @TempDir
    private Path folder;

    @Test
    void shipsChisinauWithTheDayOfTheCityAndAllDaysOfMoldova() {
        CalendarRules chisinau = rules("md-chisinau");
        CalendarRules md = rules("md");

        LocalDate city = LocalDate.parse("2026-10-14");
        assertThat(chisinau.isWorkingDay(city)).isFalse();
        assertThat(md.isWorkingDay(city)).isTrue();
        LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2028-01-01")).forEach(day -> assertThat(
                        chisinau.isWorkingDay(day))
                .as(day.toString())
                .isEqualTo(md.isWorkingDay(day) && !(day.getMonthValue() == 10 && day.getDayOfMonth() == 14)));
        assertThat(chisinau.settings().base()).isEqualTo("md");
    }

    @Test
    void takesFromTheBaseWhatACalendarDoesNotSayItself() throws IOException {
        write("village.properties", "base = md-chisinau\ncloses = 12:00\ncounts-trigger-day = true\n");
        write("village.xml", FEAST);

        CalendarRules village = rules("village");

        assertThat(village.opens()).isEqualTo(LocalTime.of(8, 0));
        assertThat(village.closes()).isEqualTo(LocalTime.NOON);
        assertThat(village.countsTriggerDay()).isTrue();
        assertThat(rules("md").countsTriggerDay()).isFalse();
        assertThat(village.isWorkingDay(LocalDate.parse("2026-06-03"))).isFalse();
        assertThat(village.isWorkingDay(LocalDate.parse("2026-10-14"))).isFalse();
        assertThat(village.isWorkingDay(LocalDate.parse("2026-04-13"))).isFalse();
    }

    @Test
    void needsNoFeastDaysBesideTheBase() throws IOException {
        write("night-office.properties", "base = md\nopens = 20:00\ncloses = 23:00\n");

        assertThat(rules("night-office").isWorkingDay(LocalDate.parse("2026-06-03")))
                .isTrue();
    }

    @Test
    void letsTheInstallationReplaceACalendarOfTheProductUnderThoseBasedOnIt() throws IOException {
        write(
                "md.properties",
                "zone = Europe/Chisinau\nopens = 09:00\ncloses = 13:00\nweekend = SUNDAY\ncounts-trigger-day = false\n");
        write("md.xml", FEAST);

        CalendarRules chisinau = rules("md-chisinau");

        assertThat(chisinau.opens()).isEqualTo(LocalTime.of(9, 0));
        assertThat(chisinau.isWorkingDay(LocalDate.parse("2026-06-03"))).isFalse();
        assertThat(chisinau.isWorkingDay(LocalDate.parse("2026-06-06"))).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            town    | base = mdd                         | `base = mdd` is none of [md, md-chisinau, town]
            town    | base = town                        | its `base` leads back to itself
            town    | base = md; counts-triggerday = yes | `counts-triggerday` is none of its properties, which are [base,
            town    | base = md; counts-trigger-day = yes| `counts-trigger-day = yes`: it is true or false
            town    | base = md; zone = Europe/Kisinev   | `zone = Europe/Kisinev`
            town    | base = md; opens = 8               | `opens = 8`
            town    | base = md; weekend = SAT           | `weekend = SAT`
            town    | base = md; closes = 07:00          | has no working time
            town    | zone = Europe/Chisinau             | lack `opens`
            Old_Town| base = md                          | its file name must be an id
            """)
    void refusesAWrongFileByNameAndSaysWhatIsAllowed(String id, String settings, String says) throws IOException {
        write(id + ".properties", settings.replace("; ", "\n"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFiles.readAll(folder.toString()))
                .withMessageContaining("calendar " + id)
                .withMessageContaining(says);
    }

    @Test
    void refusesACalendarWithNeitherHolidaysNorBase() throws IOException {
        write(
                "town.properties",
                "zone = Europe/Chisinau\nopens = 09:00\ncloses = 13:00\nweekend = SUNDAY\ncounts-trigger-day = false\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFiles.readAll(folder.toString()))
                .withMessageContaining("town.xml");
    }

    private CalendarRules rules(String id) {
        return Objects.requireNonNull(CalendarFiles.readAll(folder.toString()).get(id));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
