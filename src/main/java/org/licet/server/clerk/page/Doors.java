package org.licet.server.clerk.page;

import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.server.api.Refusal;

/** Whose pages these are. What is on them is decided in the SQL; this only spares others empty pages. */
final class Doors {

    private Doors() {}

    /** Who works for no agency finds nothing here. */
    static void clerks(Actor by) {
        if (by.agencies().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    static void supervisors(Actor by) {
        if (!supervises(by)) {
            throw Refusal.notFound();
        }
    }

    static boolean supervises(Actor by) {
        return !by.agenciesAs(Roles.SUPERVISOR).isEmpty();
    }

    static void cashiers(Actor by) {
        if (by.agenciesAs(Roles.CASHIER).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
