package org.licet.engine.lookup;

import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.PublicEntries;
import org.licet.engine.register.PublicEntries.InForce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads registers for an account, and counts it. */
@Component
class CountedEntries {

    private final PublicEntries entries;
    private final ObjectProvider<LookUpLimit> limits;

    CountedEntries(PublicEntries entries, ObjectProvider<LookUpLimit> limits) {
        this.entries = entries;
        this.limits = limits;
    }

    Optional<InForce> find(Actor by, PublishedPackage asking, String register, String field, String value) {
        limits.orderedStream().forEach(limit -> limit.count(by));
        return entries.find(asking.description().agency(), register, field, value);
    }
}
