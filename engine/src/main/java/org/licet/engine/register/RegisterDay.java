package org.licet.engine.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Description;
import org.springframework.stereotype.Component;

/** Today at the authority that keeps a register: validity begins and ends there at midnight. */
@Component
class RegisterDay {

    private final Clock clock;
    private final Calendars calendars;

    RegisterDay(Clock clock, Calendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    LocalDate today(Description description) {
        ZoneId zone = calendars.calendar(description.calendar()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The first moment of a day there. */
    Instant start(Description description, LocalDate day) {
        return day.atStartOfDay(calendars.calendar(description.calendar()).zone())
                .toInstant();
    }
}
