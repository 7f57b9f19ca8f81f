package org.licet.engine.application;

import java.time.Instant;
import org.licet.engine.catalogue.Description;

/** What the law asks of a filing beside its answers; asked before anything is taken, by packages above this one. */
public interface FilingRule {

    /**
     * @param at the moment of the receipt
     * @throws RuntimeException that says why nothing can be filed
     */
    void check(Description description, Instant at);
}
