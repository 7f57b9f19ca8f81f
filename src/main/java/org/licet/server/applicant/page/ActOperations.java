package org.licet.server.applicant.page;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Offer;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;

/** Finds what may be asked of one's own act, and what was filled in for it. */
@Component
class ActOperations {

    private final OwnActs acts;
    private final Operations operations;
    private final Fillings fillings;

    ActOperations(OwnActs acts, Operations operations, Fillings fillings) {
        this.acts = acts;
        this.operations = operations;
        this.fillings = fillings;
    }

    /** 404 unless the act is one's own and the operation may be asked for at all. */
    Offer offer(Actor by, ActOperation what) {
        acts.get(by, what.register(), what.number());
        return operations.offers(by, what.register(), what.number()).stream()
                .filter(offer -> offer.operation().equals(what.operation()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Null where no form is asked. */
    @Nullable
    Filling filling(Page page, Actor by, ActOperation what, Offer offer) {
        String form = offer.form();
        return form == null
                ? null
                : fillings.operation(by, what.register(), what.number(), what.operation(), form, page.language());
    }

    /** 404 where no form is asked. */
    Filling form(Page page, Actor by, ActOperation what) {
        Filling filling = filling(page, by, what, offer(by, what));
        if (filling == null) {
            throw Refusal.notFound();
        }
        return filling;
    }
}
