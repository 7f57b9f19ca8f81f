package org.licet.engine.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.News;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.EntryStatus;
import org.springframework.stereotype.Component;

/** Says of an entry, in its register's chain and to its holder, that it ends or has ended. */
@Component
class EndingEntries {

    private final EntryChanges changes;
    private final Catalogue catalogue;
    private final Notices notices;
    private final EventLog log;
    private final Clock clock;

    EndingEntries(EntryChanges changes, Catalogue catalogue, Notices notices, EventLog log, Clock clock) {
        this.changes = changes;
        this.catalogue = catalogue;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /** The entry, held, if that is its last day still and nothing ended it before. */
    Optional<Standing> ending(String subject, LocalDate last) {
        EntryKey key = EntryKey.parse(subject);
        return changes.hold(key.registerId(), key.number())
                .filter(entry -> last.equals(entry.validTo()))
                .filter(entry -> entry.status() == EntryStatus.VALID || entry.status() == EntryStatus.SUSPENDED);
    }

    void say(Standing entry, String event, Notices.Kind kind, LocalDate last) {
        log.append(new Event(
                entry.registerId(),
                entry.number(),
                event,
                clock.instant(),
                Actor.SYSTEM.login(),
                null,
                null,
                Map.of("validTo", last.toString())));
        String packageId = catalogue.ofRegister(entry.registerId()).version().packageId();
        notices.tell(new News(
                entry.holderId(), kind, new About(packageId, null, entry.registerId(), entry.number()), last, null));
    }
}
