package org.licet.engine.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.DeputyMapper.After;
import org.licet.engine.access.DeputyMapper.DeputyRow;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deputyships in the database. */
@Service
class StoredDeputies implements Deputies {

    private static final String LIST = "deputies";

    /** What the log takes as the subject of an event. */
    private static final int LONGEST_SUBJECT = 80;

    private final DeputyMapper deputies;
    private final DeputyRules rules;
    private final Mandates mandates;
    private final EventLog log;
    private final Clock clock;

    StoredDeputies(DeputyMapper deputies, DeputyRules rules, Mandates mandates, EventLog log, Clock clock) {
        this.deputies = deputies;
        this.rules = rules;
        this.mandates = mandates;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Deputyship absence(Actor by, Order order, @Nullable String agency, boolean withSupervision) {
        rules.checkAbsence(by, order, agency, withSupervision);
        return store(by, order, Kind.ABSENCE, agency, null, withSupervision);
    }

    @Override
    @Transactional
    public Deputyship delegation(Actor by, Order order, AgencyRole role) {
        rules.checkDelegation(by, order, role);
        return store(by, order, Kind.DELEGATION, role.agency(), role.role(), false);
    }

    private Deputyship store(
            Actor by, Order order, Kind kind, @Nullable String agency, @Nullable String role, boolean withSupervision) {
        DeputyRow row = new DeputyRow(
                UUID.randomUUID().toString(),
                kind.key(),
                order.principal(),
                order.deputy(),
                agency,
                role,
                withSupervision,
                order.from(),
                order.until(),
                order.reason().strip(),
                by.login(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        deputies.insert(row);
        append("deputy-set", by, row);
        return deputyship(row);
    }

    @Override
    @Transactional
    public void end(Actor by, String id) {
        DeputyRow row = deputies.given(id, reader(by));
        if (row == null) {
            throw new UnknownDeputyship(id);
        }
        if (deputyship(row).state() != State.OVER && deputies.end(id, clock.instant()) > 0) {
            append("deputy-ended", by, row);
        }
    }

    @Override
    public Page<Deputyship> list(Actor by, @Nullable String after, int limit) {
        int size = Math.max(1, Math.min(limit, Page.MAX_LIMIT));
        List<DeputyRow> rows = deputies.list(reader(by), position(after), size + 1);
        List<DeputyRow> shown = rows.size() > size ? rows.subList(0, size) : rows;
        String next = rows.size() > size
                ? Cursor.of(
                        LIST, shown.get(size - 1).fromDay(), shown.get(size - 1).id())
                : null;
        return new Page<>(shown.stream().map(this::deputyship).toList(), next);
    }

    private static @Nullable After position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.read(cursor, 3);
        if (!values.get(0).equals(LIST)) {
            throw new BadCursor(cursor);
        }
        try {
            return new After(LocalDate.parse(values.get(1)), values.get(2));
        } catch (DateTimeParseException e) {
            throw new BadCursor(cursor);
        }
    }

    private static DeputyMapper.Reader reader(Actor by) {
        Set<String> supervised = by.held().stream()
                .filter(role -> role.role().equals(Roles.SUPERVISOR))
                .map(AgencyRole::agency)
                .collect(Collectors.toSet());
        return new DeputyMapper.Reader(by.login(), supervised);
    }

    private void append(String kind, Actor by, DeputyRow row) {
        Map<String, String> detail = new TreeMap<>(Map.of(
                "id", row.id(),
                "kind", row.kind(),
                "principal", row.principal(),
                "deputy", row.deputy(),
                "from", row.fromDay().toString(),
                "until", row.untilDay().toString()));
        if (row.agency() != null) {
            detail.put("agency", row.agency());
            if (!by.login().equals(row.principal()) && !by.holdsThemselves(row.agency(), Roles.SUPERVISOR)) {
                by.principals(new AgencyRole(row.agency(), Roles.SUPERVISOR)).stream()
                        .findFirst()
                        .ifPresent(supervisor -> detail.put("onBehalfOf", supervisor));
            }
        }
        if (row.role() != null) {
            detail.put("role", row.role());
        }
        if (row.withSupervision()) {
            detail.put("withSupervision", "true");
        }
        String subject = row.principal().substring(0, Math.min(row.principal().length(), LONGEST_SUBJECT));
        log.append(new Event(CHAIN, subject, kind, clock.instant(), by.login(), row.reason(), null, detail));
    }

    private Deputyship deputyship(DeputyRow row) {
        return new Deputyship(
                row.id(),
                Kind.valueOf(row.kind().toUpperCase(java.util.Locale.ROOT)),
                row.principal(),
                row.deputy(),
                row.agency(),
                row.role(),
                row.withSupervision(),
                row.fromDay(),
                row.untilDay(),
                row.reason(),
                row.setBy(),
                row.setAt(),
                row.endedAt(),
                state(row.fromDay(), row.untilDay(), row.endedAt()));
    }

    private State state(LocalDate from, LocalDate until, @Nullable Instant endedAt) {
        LocalDate today = mandates.today();
        if (endedAt != null || until.isBefore(today)) {
            return State.OVER;
        }
        return from.isAfter(today) ? State.PLANNED : State.RUNNING;
    }
}
