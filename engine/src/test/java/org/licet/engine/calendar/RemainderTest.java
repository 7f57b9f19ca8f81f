package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemainderTest {
    private static final WorkingCalendar MD = TestCalendars.of("md");
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "7 working days, 7, WORKING_DAYS",
        "1 working day, 1, WORKING_DAYS",
        "12 days, 12, DAYS",
        "0 days, 0, DAYS",
        "5400 seconds, 5400, SECONDS",
        "1 second, 1, SECONDS",
        "35996400 working seconds, 35996400, WORKING_SECONDS",
    })
    void readsEveryNotationAndWritesItBack(String text, long amount, Remainder.Unit unit) {
        assertThat(Remainder.parse(text)).isEqualTo(new Remainder(amount, unit)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "-1 days", "7 hours", "2 months", "7  days", "1.5 days", "9999999999 days", "7 Days"})
    void refusesAnythingElseAndShowsTheNotation(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remainder.parse(text))
                .withMessageContaining("`" + text + "`")
                .withMessageContaining("`5400 working seconds`");
    }

    @Test
    void isNeverLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Remainder(-1, Remainder.Unit.DAYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 working days", "14 days", "1 month", "until 12-31", "72 hours", "8 working hours"})
    void isNotAskedForBeforeTheTermOrAfterIt(String length) {
        Remainder whole = MD.whole(MONDAY, Span.parse(length));
        Instant end = MD.end(MONDAY, whole);

        assertThat(MD.left(MONDAY, whole, MONDAY)).isEqualTo(whole);
        assertThat(MD.left(MONDAY, whole, end).amount()).isBetween(0L, 1L);
        assertThatIllegalArgumentException().isThrownBy(() -> MD.left(MONDAY, whole, MONDAY.minusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> MD.left(MONDAY, whole, end.plusSeconds(1)));
    }

    @Test
    void countsFractionsOfASecondAsNothing() {
        Instant filed = MONDAY.plusMillis(500);
        Remainder hour = MD.whole(filed, Span.parse("1 hour"));

        assertThat(MD.left(filed, hour, filed.plusMillis(700))).hasToString("3599 seconds");
        assertThat(MD.left(filed, hour, filed.plusMillis(400))).hasToString("3600 seconds");
        assertThat(MD.left(
                        MONDAY, MD.whole(MONDAY, Span.parse("1 working day")), Instant.parse("2026-03-03T21:59:59.9Z")))
                .hasToString("1 working day");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-03", "2026-03-06, 2026-03-09", "2026-04-10, 2026-04-14", "2026-12-31, 2027-01-04"})
    void knowsTheNextWorkingDay(LocalDate after, LocalDate next) {
        assertThat(MD.nextWorkingDay(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-16, 10",
        "2026-03-02, 2026-03-02, 0",
        "2026-03-16, 2026-03-02, 0",
        "2026-03-06, 2026-03-08, 0",
        "2026-04-10, 2026-04-21, 5"
    })
    void countsWorkingDaysAfterOneUpToAnother(LocalDate from, LocalDate to, int days) {
        assertThat(MD.workingDaysBetween(from, to)).isEqualTo(days);
    }
}
