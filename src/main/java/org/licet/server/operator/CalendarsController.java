package org.licet.server.operator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.calendar.CalendarOverrides;
import org.licet.engine.calendar.CalendarOverrides.DayOverride;
import org.licet.engine.calendar.Calendars;
import org.licet.server.api.Bodies;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Refusal;
import org.licet.server.operator.CalendarJson.DayJson;
import org.licet.server.operator.CalendarJson.OverrideJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By which days terms are counted: open to everyone, since deadlines depend on them; changed by the operator. */
@RestController
@RequestMapping("/api/v1/calendars")
final class CalendarsController {
    private static final int LONGEST = 366;

    private final Calendars calendars;
    private final CalendarOverrides overrides;

    CalendarsController(Calendars calendars, CalendarOverrides overrides) {
        this.calendars = calendars;
        this.overrides = overrides;
    }

    @GetMapping
    Listed<CalendarJson> all() {
        return new Listed<>(calendars.all().stream().map(CalendarJson::of).toList(), null);
    }

    @GetMapping("/{id}/days")
    Listed<DayJson> days(@PathVariable String id, @RequestParam String from, @RequestParam String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST - 1))) {
            throw Refusal.parameter("to", to, first + " - " + first.plusDays(LONGEST - 1));
        }
        List<Calendars.Day> days = calendars.days(known(id), first, last);
        return new Listed<>(days.stream().map(DayJson::of).toList(), null);
    }

    @GetMapping("/{id}/overrides")
    Listed<OverrideJson> overrides(@PathVariable String id, @RequestParam int year) {
        if (year < Calendars.FIRST.getYear() || year > Calendars.LAST.getYear()) {
            throw Refusal.parameter(
                    "year", String.valueOf(year), Calendars.FIRST.getYear() + " - " + Calendars.LAST.getYear());
        }
        List<DayOverride> all = overrides.of(known(id), Year.of(year));
        return new Listed<>(all.stream().map(OverrideJson::of).toList(), null);
    }

    @PutMapping("/{id}/overrides/{date}")
    OverrideJson override(
            Actor by, @PathVariable String id, @PathVariable String date, @RequestBody OverrideBody body) {
        operator(by);
        String calendar = known(id);
        DayOverride override = new DayOverride(
                day("date", date),
                Bodies.required(body.working(), "working"),
                Bodies.text(body.reason(), CalendarOverrides.LONGEST_REASON, "reason"));
        overrides.set(by, calendar, override);
        return OverrideJson.of(override);
    }

    @DeleteMapping("/{id}/overrides/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(Actor by, @PathVariable String id, @PathVariable String date) {
        operator(by);
        if (!overrides.clear(by, known(id), day("date", date))) {
            throw Refusal.notFound();
        }
    }

    /** Before anything else is looked at: whoever may not change a calendar learns nothing about the request. */
    private static void operator(Actor by) {
        if (!by.isOperator()) {
            throw Refusal.of(403, "forbidden");
        }
    }

    private String known(String id) {
        Set<String> ids = calendars.ids();
        if (!ids.contains(id)) {
            throw Refusal.of(404, "unknown-calendar", id, String.join(", ", ids))
                    .with("calendars", ids);
        }
        return id;
    }

    private static LocalDate day(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(Calendars.FIRST) && !day.isAfter(Calendars.LAST)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // refused below, as is a day out of range
        }
        throw Refusal.parameter(parameter, text, Calendars.FIRST + " - " + Calendars.LAST);
    }

    /** @param working whether the day is worked; @param reason shown to everyone: the decree and its number */
    record OverrideBody(@Nullable Boolean working, @Nullable String reason) {}
}
