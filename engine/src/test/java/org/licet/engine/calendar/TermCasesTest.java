package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.engine.calendar.TermCase.Stop;

/** Every term of {@code term-cases.txt}, worked out by hand there. */
class TermCasesTest {
    private static final ZoneId CHISINAU = ZoneId.of("Europe/Chisinau");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.licet.engine.calendar.TermCase#all")
    void endsWhereThePaperSays(TermCase term) {
        WorkingCalendar calendar = TestCalendars.of(term.calendar());
        Instant from = at(term.trigger());
        Remainder left = calendar.whole(from, term.length());
        assertThat(calendar.end(from, term.length())).isEqualTo(calendar.end(from, left));

        for (Stop stop : term.stops()) {
            if (term.end() == null) {
                refuses(calendar, from, left, stop);
                return;
            }
            left = calendar.left(from, left, at(stop.from()));
            assertThat(left).as(term.working()).isEqualTo(stop.leaves());
            from = at(stop.to());
        }

        assertThat(calendar.end(from, left).atZone(CHISINAU).toLocalDateTime())
                .as(term.working())
                .isEqualTo(term.end());
    }

    @Test
    void coversEveryUnitOften() {
        assertThat(TermCase.all()).hasSizeGreaterThan(80);
        assertThat(TermCase.all().map(term -> term.length().unit()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Span.Unit.values()).collect(Collectors.toSet()));
        assertThat(TermCase.all()).allSatisfy(term -> assertThat(term.working()).isNotBlank());
    }

    private static void refuses(WorkingCalendar calendar, Instant from, Remainder left, Stop stop) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.left(from, left, at(stop.from())))
                .withMessageContaining("cannot be suspended");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CHISINAU).toInstant();
    }
}
