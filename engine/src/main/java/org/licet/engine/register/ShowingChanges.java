package org.licet.engine.register;

import java.time.LocalDate;
import java.util.List;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.record.OutboxHandler;
import org.licet.engine.register.EntryMapper.Lock;
import org.licet.engine.register.EntryMapper.LockedRow;
import org.licet.engine.register.EntryMapper.StateRow;
import org.springframework.stereotype.Component;

/** Shows a change in the register on the day from which it is in effect (Law 160/2011: a withdrawal, the next working day). */
@Component
class ShowingChanges implements OutboxHandler {

    static final String KIND = "show-entry-change";

    private final EntryMapper entries;
    private final Mandates mandates;

    ShowingChanges(EntryMapper entries, Mandates mandates) {
        this.entries = entries;
        this.mandates = mandates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        int slash = subject.indexOf('/');
        LockedRow entry = entries.lock(new Lock(
                subject.substring(0, slash),
                subject.substring(slash + 1),
                true,
                false,
                Actor.SYSTEM.login(),
                mandates.today(),
                List.of()));
        if (entry == null) {
            return;
        }
        StateRow state = entries.inEffect(entry.id(), LocalDate.parse(payload));
        // Something that is in effect at once, an annulment, may have come after it.
        if (state.revision() > entry.revision()) {
            entries.show(entry.id(), state.revision(), state.entryStatus(), state.validTo(), null);
        }
    }
}
