package org.licet.engine.application;

import org.licet.engine.access.Actor;

/** Looks at whom a clerk names at the counter before the form is filled in, so that nobody types it for nothing. */
public interface AtCounter {

    /** @throws CounterRefused as filing for them would */
    void look(Actor by, String authorization, CounterApplicant named);
}
