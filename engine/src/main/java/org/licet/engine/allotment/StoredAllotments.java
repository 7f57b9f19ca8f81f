package org.licet.engine.allotment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAllotments implements Allotments {

    private final LimitMapper limits;
    private final CallMapper calls;
    private final SettingCalls settingCalls;
    private final DeclaredLimits declared;
    private final Permission permission;
    private final WaitingList waiting;
    private final EventLog log;
    private final Clock clock;

    StoredAllotments(
            LimitMapper limits,
            CallMapper calls,
            SettingCalls settingCalls,
            DeclaredLimits declared,
            Permission permission,
            WaitingList waiting,
            EventLog log,
            Clock clock) {
        this.limits = limits;
        this.calls = calls;
        this.settingCalls = settingCalls;
        this.declared = declared;
        this.permission = permission;
        this.waiting = waiting;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Page<Limit> list(Actor by, @Nullable String after, int limit) {
        Set<String> agencies = by.isOperator()
                ? null
                : by.roles().stream()
                        .filter(role -> role.role().equals(Roles.SUPERVISOR))
                        .map(AgencyRole::agency)
                        .collect(Collectors.toSet());
        if (agencies != null && agencies.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int size = Page.limit(limit);
        List<Limit> found = limits.list(agencies, after(after), size + 1).stream()
                .map(LimitRow::view)
                .toList();
        return Page.of(found, size, row -> Cursor.of("allotments", row.key(), row.window(), row.slice()));
    }

    private static @Nullable LimitRow after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> values = Cursor.read(cursor, 4);
        return LimitRow.of(values.get(1), values.get(2), values.get(3), java.math.BigDecimal.ZERO);
    }

    @Override
    public Window window(String key, String window) {
        CallRow call = calls.find(key, window);
        List<Limit> found =
                limits.ofWindow(key, window).stream().map(LimitRow::view).toList();
        if (found.isEmpty()) {
            throw new UnknownAllotment(key + "/" + window);
        }
        return new Window(key, window, call == null ? null : call.view(), found);
    }

    @Override
    @Transactional
    public Window set(Actor by, String key, String window, Setting setting) {
        String owner = permission.check(by, key);
        Allotment allotment =
                declared.use(key).map(DeclaredLimits.Use::allotment).orElseThrow(() -> new UnknownAllotment(key));
        SettingRules.check(allotment, window, setting);
        try {
            if (limits.owner(key) == null) {
                limits.insertOwner(key, owner);
            }
            CallRow call = settingCalls.set(by, allotment, window, setting);
            limit(by, key, window, setting);
            if (call != null) {
                waiting.moveUp(call, setting.slice());
            }
        } catch (DuplicateKeyException other) {
            throw new ConcurrencyFailureException("somebody else set the same limit", other);
        }
        return window(key, window);
    }

    private void limit(Actor by, String key, String window, Setting setting) {
        LimitRow before = limits.lock(key, window, setting.slice());
        if (before == null) {
            limits.insert(LimitRow.of(key, window, setting.slice(), setting.limit()));
        } else if (before.taken().compareTo(setting.limit()) > 0) {
            throw new LimitInUse(Amounts.tidy(before.taken()));
        } else if (before.limitAmount().compareTo(setting.limit()) == 0) {
            return;
        } else {
            limits.update(before.limitedTo(setting.limit()));
        }
        Map<String, String> detail = new TreeMap<>(Map.of("limit", Amounts.text(setting.limit())));
        if (!setting.slice().isEmpty()) {
            detail.put("slice", setting.slice());
        }
        if (before != null) {
            detail.put("was", Amounts.text(before.limitAmount()));
        }
        log.append(new Event("allotment:" + key, window, "limit-set", clock.instant(), by.login(), null, null, detail));
    }
}
