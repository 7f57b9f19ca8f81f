package org.licet.engine.lookup;

import org.licet.engine.access.Actor;
import org.licet.engine.lookup.LookUps.TooManyLookUps;

/** How often an account may look something up, so that nobody reads a register by trying out all its numbers. */
public interface LookUpLimit {

    /** @throws TooManyLookUps */
    void count(Actor by);
}
