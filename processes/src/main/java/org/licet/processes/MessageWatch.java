package org.licet.processes;

/**
 * Told when a case begins to wait for a message (receive task, message catch event, event-based gateway), inside the same
 * transaction and before it waits: whoever has the message already delivers it after the commit.
 */
public interface MessageWatch {

    void awaits(CaseKey key, String message);
}
