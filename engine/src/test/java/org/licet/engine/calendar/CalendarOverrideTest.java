package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.licet.engine.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
class CalendarOverrideTest {
    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional // rolled back: other tests count on the calendar
    void countsAWorkingSaturdayAndAFreeMondayFromTheTable() {
        decree("2031-03-08", true);
        decree("2031-03-10", false);

        WorkingCalendar md = calendars.calendar("md");

        Instant friday = Instant.parse("2031-03-07T07:00:00Z");
        assertThat(md.isWorkingDay(LocalDate.parse("2031-03-08"))).isTrue();
        assertThat(md.end(friday, Span.parse("2 working days"))).isEqualTo("2031-03-11T21:59:59Z");
    }

    @Test
    void namesTheCalendarsThatThereAreForAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.calendar("atlantis"))
                .withMessageContaining("[md]");
        assertThat(calendars.ids()).containsExactly("md");
    }

    private void decree(String day, boolean working) {
        jdbc.sql(
                        "insert into calendar_override (calendar, override_day, working, reason) values ('md', ?, ?, 'decree')")
                .param(LocalDate.parse(day))
                .param(working)
                .update();
    }
}
