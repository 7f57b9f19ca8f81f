package org.licet.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.calendar.CalendarOverrides.DayOverride;
import org.licet.engine.calendar.CalendarOverrides.OperatorsOnly;
import org.licet.engine.calendar.Calendars.Day;
import org.licet.engine.calendar.Calendars.UnknownCalendar;
import org.licet.engine.calendar.Calendars.Why;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
@Transactional // rolled back: other tests count on the calendar
class CalendarOverrideTest {
    private static final Actor OPERATOR =
            new Actor("ops", "Olga", Set.of(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)));
    private static final Actor CLERK = new Actor("ana", "Ana", Set.of(new AgencyRole("transport", "examiner")));

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarOverrides overrides;

    @Autowired
    private EventLog log;

    @Test
    void countsAWorkingSaturdayAndAFreeMonday() {
        decree("md", "2031-03-08", true);
        decree("md", "2031-03-10", false);

        WorkingCalendar md = calendars.calendar("md");

        Instant friday = Instant.parse("2031-03-07T07:00:00Z");
        assertThat(md.isWorkingDay(day("2031-03-08"))).isTrue();
        assertThat(md.end(friday, Span.parse("2 working days"))).isEqualTo("2031-03-11T21:59:59Z");
    }

    @Test
    void holdsWhatTheBaseDecreedUnlessTheCalendarHasItsOwn() {
        decree("md", "2031-03-08", true);
        decree("md", "2031-03-10", false);
        decree("md-chisinau", "2031-03-10", true);

        WorkingCalendar chisinau = calendars.calendar("md-chisinau");

        assertThat(chisinau.isWorkingDay(day("2031-03-08"))).isTrue();
        assertThat(chisinau.isWorkingDay(day("2031-03-10"))).isTrue();
        assertThat(calendars.calendar("md").isWorkingDay(day("2031-03-10"))).isFalse();
    }

    @Test
    void listsTheOverridesOfOneCalendarAndYear() {
        decree("md", "2031-12-31", false);
        decree("md", "2031-01-01", true);
        decree("md", "2032-01-01", true);
        decree("md-chisinau", "2031-05-05", false);

        assertThat(overrides.of("md", Year.of(2031)))
                .containsExactly(
                        new DayOverride(day("2031-01-01"), true, "Decree 7"),
                        new DayOverride(day("2031-12-31"), false, "Decree 7"));
    }

    @Test
    void saysWhyADayIsWorkedOrNot() {
        decree("md", "2031-10-11", true);

        List<Day> days = calendars.days("md-chisinau", day("2031-10-10"), day("2031-10-14"));

        assertThat(days)
                .containsExactly(
                        new Day(day("2031-10-10"), true, Why.WORKING_DAY, null),
                        new Day(day("2031-10-11"), true, Why.OVERRIDE, "Decree 7"),
                        new Day(day("2031-10-12"), false, Why.WEEKEND, null),
                        new Day(day("2031-10-13"), true, Why.WORKING_DAY, null),
                        new Day(day("2031-10-14"), false, Why.HOLIDAY, null));
    }

    @Test
    void logsEachChangeOnceWithWhoAndWhy() {
        decree("md", "2033-03-05", true);
        decree("md", "2033-03-05", true);
        overrides.set(OPERATOR, "md", new DayOverride(day("2033-03-05"), true, "Decree 8"));
        boolean cleared = overrides.clear(OPERATOR, "md", day("2033-03-05"));
        boolean again = overrides.clear(OPERATOR, "md", day("2033-03-05"));

        List<Event> events = log.of("calendar:md", "2033-03-05");
        assertThat(events)
                .extracting(Event::kind, Event::reason, Event::actor)
                .containsExactly(
                        tuple("override-set", "Decree 7", "ops"),
                        tuple("override-set", "Decree 8", "ops"),
                        tuple("override-cleared", "Decree 8", "ops"));
        assertThat(events.get(0).detail()).isEqualTo(Map.of("working", "true"));
        assertThat(cleared).isTrue();
        assertThat(again).isFalse();
        assertThat(calendars.calendar("md").isWorkingDay(day("2033-03-05"))).isFalse();
    }

    @Test
    void tellsTheWatchOfEveryCalendarThatFollows(
            @Autowired CalendarOverrideMapper mapper, @Autowired InstalledCalendars installed, @Autowired Clock clock) {
        List<String> told = new ArrayList<>();
        CalendarWatch watch = (calendar, day) -> told.add(
                calendar + " " + day + " " + installed.calendar(calendar).isWorkingDay(day));
        CalendarOverrides watched = new StoredOverrides(
                mapper,
                installed,
                new StaticListableBeanFactory(Map.of("watch", watch)).getBeanProvider(CalendarWatch.class),
                log,
                clock);

        watched.set(OPERATOR, "md", new DayOverride(day("2031-03-08"), true, "Decree 7"));
        watched.set(OPERATOR, "md", new DayOverride(day("2031-03-08"), true, "Decree 7"));
        watched.set(OPERATOR, "md-chisinau", new DayOverride(day("2031-03-10"), false, "Decree 7"));
        watched.clear(OPERATOR, "md", day("2031-03-08"));

        assertThat(told)
                .containsExactly(
                        "md 2031-03-08 true",
                        "md-chisinau 2031-03-08 true",
                        "md-chisinau 2031-03-10 false",
                        "md 2031-03-08 false",
                        "md-chisinau 2031-03-08 false");
    }

    @Test
    void letsOnlyOperatorsChangeADay() {
        DayOverride saturday = new DayOverride(day("2031-03-08"), true, "Decree 7");

        assertThatExceptionOfType(OperatorsOnly.class).isThrownBy(() -> overrides.set(CLERK, "md", saturday));
        assertThatExceptionOfType(OperatorsOnly.class).isThrownBy(() -> overrides.clear(CLERK, "md", saturday.day()));
        assertThat(overrides.of("md", Year.of(2031))).isEmpty();
    }

    @Test
    void namesTheCalendarsThatThereAreForAnUnknownOne() {
        DayOverride saturday = new DayOverride(day("2031-03-08"), true, "Decree 7");

        assertThatExceptionOfType(UnknownCalendar.class)
                .isThrownBy(() -> calendars.calendar("atlantis"))
                .withMessageContaining("[md, md-chisinau]");
        assertThatExceptionOfType(UnknownCalendar.class)
                .isThrownBy(() -> overrides.set(OPERATOR, "atlantis", saturday));
        assertThat(calendars.ids()).containsExactly("md", "md-chisinau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "+99999-01-01"})
    void refusesDaysThatNobodyDecrees(LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayOverride(day, true, "Decree 7"))
                .withMessageContaining("1900-01-01")
                .withMessageContaining("2200-12-31");
    }

    @Test
    void refusesAnOverrideWithoutAReasonOrWithAnEndlessOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DayOverride(day("2031-03-08"), true, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayOverride(day("2031-03-08"), true, "x".repeat(401)))
                .withMessageContaining("400");
    }

    private void decree(String calendar, String day, boolean working) {
        overrides.set(OPERATOR, calendar, new DayOverride(day(day), working, "Decree 7"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
