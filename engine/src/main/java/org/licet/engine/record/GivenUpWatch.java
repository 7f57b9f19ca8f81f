package org.licet.engine.record;

/** Told when the last attempt at an order has failed, in a transaction of its own: somebody must see it. */
public interface GivenUpWatch {

    void gaveUp(String kind, String subject, RuntimeException cause);
}
