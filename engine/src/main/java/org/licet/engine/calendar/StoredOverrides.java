package org.licet.engine.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.calendar.CalendarOverrideMapper.Decree;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Overrides in the database. */
@Service
class StoredOverrides implements CalendarOverrides {
    private final CalendarOverrideMapper overrides;
    private final InstalledCalendars calendars;
    private final ObjectProvider<CalendarWatch> watches;
    private final EventLog log;
    private final Clock clock;

    StoredOverrides(
            CalendarOverrideMapper overrides,
            InstalledCalendars calendars,
            ObjectProvider<CalendarWatch> watches,
            EventLog log,
            Clock clock) {
        this.overrides = overrides;
        this.calendars = calendars;
        this.watches = watches;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<DayOverride> of(String calendar, Year year) {
        calendars.known(calendar);
        return overrides.between(calendar, year.atDay(1), year.atDay(year.length())).stream()
                .map(it -> new DayOverride(it.decreedDay(), it.working(), it.reason() == null ? "?" : it.reason()))
                .toList();
    }

    @Override
    @Transactional
    public void set(Actor by, String calendar, DayOverride override) {
        mayChange(by, calendar);
        Decree decree =
                new Decree(override.day(), override.working(), override.reason().strip());
        Decree standing = overrides.lock(calendar, override.day());
        if (decree.equals(standing)) {
            return;
        }
        if (standing == null) {
            insert(calendar, decree);
        } else {
            overrides.update(calendar, decree);
        }
        tell(by, calendar, decree, "override-set");
    }

    private void insert(String calendar, Decree decree) {
        try {
            overrides.insert(calendar, decree);
        } catch (DuplicateKeyException other) {
            throw new ConcurrencyFailureException("another operator decreed the same day", other);
        }
    }

    @Override
    @Transactional
    public boolean clear(Actor by, String calendar, LocalDate day) {
        mayChange(by, calendar);
        Decree standing = overrides.lock(calendar, day);
        if (standing == null) {
            return false;
        }
        overrides.delete(calendar, day);
        tell(by, calendar, standing, "override-cleared");
        return true;
    }

    private void mayChange(Actor by, String calendar) {
        if (!by.isOperator()) {
            throw new OperatorsOnly(by.login());
        }
        calendars.known(calendar);
    }

    private void tell(Actor by, String calendar, Decree decree, String kind) {
        LocalDate day = decree.decreedDay();
        Map<String, String> detail = Map.of("working", String.valueOf(decree.working()));
        log.append(new Event(
                "calendar:" + calendar,
                day.toString(),
                kind,
                clock.instant(),
                by.login(),
                decree.reason(),
                null,
                detail));
        for (String following : calendars.following(calendar)) {
            watches.orderedStream().forEach(watch -> watch.changed(following, day));
        }
    }
}
