package org.licet.server.testing;

import org.licet.engine.access.Accounts;
import org.licet.engine.access.Mandates;
import org.licet.engine.catalogue.Publishing;

/** Publishes what {@link LookingStall} is made of. */
public final class LookingStalls {

    private final Http http;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Work work;

    LookingStalls(Http http, Publishing publishing, Accounts accounts, Mandates mandates, Work work) {
        this.http = http;
        this.publishing = publishing;
        this.accounts = accounts;
        this.mandates = mandates;
        this.work = work;
    }

    public LookingStall published() {
        return new LookingStall(http, publishing, accounts, mandates, work);
    }
}
