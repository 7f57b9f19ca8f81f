package org.licet.engine.record;

/**
 * Delivers one kind of order. Called in its own transaction, in which the order is also marked delivered: what the
 * handler does in our database happens exactly once; what it does outside happens at least once.
 */
public interface OutboxHandler {

    String kind();

    void deliver(String subject, String payload);

    /** Called in a transaction of its own when the last attempt has failed. */
    default void givenUp(String subject, String payload, RuntimeException cause) {}
}
