package org.licet.engine.application;

import java.time.Instant;

/**
 * Told what happens to a file, in the same transaction and while the file is held: how clocks, opinions, quotas and
 * dependent files follow it without the file knowing them.
 */
public interface FileWatch {

    default void filed(CaseFile file) {}

    /** Filed with all that the law requires; told after {@link #filed}. */
    default void filedComplete(CaseFile file) {}

    /** The applicant is asked for something; the term stands still from now on. @param until at most */
    default void asked(CaseFile file, Instant until) {}

    /**
     * The applicant supplied what was asked for, or need no longer; the term runs on.
     *
     * @param at from then on; before now where the moment passed while no server ran
     */
    default void answered(CaseFile file, Instant at) {}

    /** The decision is due at another moment than before. */
    default void dueChanged(CaseFile file) {}

    default void decided(CaseFile file, boolean grant) {}

    /** Ended without a decision: withdrawn or lapsed, as its stage says. */
    default void closed(CaseFile file) {}

    /** A decision was set aside; the file is examined again. */
    default void reopened(CaseFile file) {}
}
