package org.licet.engine.record;

import java.time.Duration;

/**
 * Work that repeats in the background, on one node at a time. Make it a bean; {@link Background} runs it unless
 * {@code licet.background} is false.
 */
public interface Recurring {

    /** Of the lease; unique. */
    String name();

    Duration every();

    /** An exception is logged; the work runs again when it is due. */
    void run();
}
