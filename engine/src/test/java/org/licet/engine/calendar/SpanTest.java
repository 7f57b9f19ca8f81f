package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "10 working days, 10, WORKING_DAYS",
        "1 working day, 1, WORKING_DAYS",
        "30 days, 30, DAYS",
        "1 day, 1, DAYS",
        "72 hours, 72, HOURS",
        "1 hour, 1, HOURS",
        "8 working hours, 8, WORKING_HOURS",
        "1 working hour, 1, WORKING_HOURS",
        "2 months, 2, MONTHS",
        "1 month, 1, MONTHS",
        "until 12-31, 1231, UNTIL",
        "until 02-29, 229, UNTIL",
    })
    void readsEveryNotationAndWritesItBack(String text, int amount, Span.Unit unit) {
        assertThat(Span.parse(text)).isEqualTo(new Span(amount, unit)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "days",
                "0 days",
                "-3 days",
                "10 workdays",
                "ten days",
                "1.5 hours",
                "10  days",
                "99999 days",
                "2 years",
                "until 13-01",
                "until 02-30",
                "until 31-12",
                "until 1-1",
                "10 Working Days"
            })
    void refusesAnythingElseAndShowsTheNotation(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageContaining("`" + text + "`")
                .withMessageContaining("`10 working days`")
                .withMessageContaining("`until 12-31`");
    }
}
