package org.licet.server.applicant.page;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Page;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.server.api.Refusal;
import org.springframework.stereotype.Component;

/** Entries that belong to those for whom the account may act; of the others the register has pages for everybody. */
@Component
class OwnActs {

    private final Registers registers;

    OwnActs(Registers registers) {
        this.registers = registers;
    }

    /**
     * 404 when it is not theirs. Only its holder and its agency see an entry's verification code; who also works for an
     * agency is looked for among the holders.
     */
    EntryView get(Actor by, String register, String number) {
        return registers
                .entry(by, register, number)
                .filter(entry -> entry.verificationCode() != null)
                .filter(entry -> by.agencies().isEmpty() || isHeld(by, entry))
                .orElseThrow(Refusal::notFound);
    }

    private boolean isHeld(Actor by, EntryView wanted) {
        @Nullable String after = null;
        do {
            Page<EntryView> held = registers.heldBy(by, after, Page.MAX_LIMIT);
            if (held.items().stream()
                    .anyMatch(entry -> entry.number().equals(wanted.number())
                            && entry.registerId().equals(wanted.registerId()))) {
                return true;
            }
            after = held.next();
        } while (after != null);
        return false;
    }
}
