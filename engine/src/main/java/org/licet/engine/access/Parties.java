package org.licet.engine.access;

import java.util.Optional;

/** Persons and companies that files were ever filed for, whether an account may act for them or not. */
public interface Parties {

    Optional<Party> find(String id);

    /**
     * Remembers a party that nobody knew. One that is known stays as it is: names come from identity, not from filings.
     * Writes in the caller's transaction, which must exist.
     */
    void remember(Party party);
}
