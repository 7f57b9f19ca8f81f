package org.licet.engine.application;

/**
 * The process of a file, as those see it who act beside it: the clock, the applicant, another agency. What it is told
 * follows after the commit, so that a mistake in a model never undoes what a person or the law has done.
 */
public interface CaseProcess {

    /** Gives the process a message, now or when it comes to wait for it. */
    void tell(ApplicationReference reference, String message);

    /** Takes back what the process was told and has not heard: it will be asked for anew. */
    void forget(ApplicationReference reference, String message);

    /** The same for one of several equal messages. */
    void forgetOne(ApplicationReference reference, String message);

    /**
     * Tells the process that its file has ended without it. A model that waits for the message ends by itself, all
     * others are cancelled with their open tasks.
     *
     * @param message {@code tacitly-granted}, {@code refused-by-silence}, {@code lapsed}, {@code withdrawn}
     */
    void end(ApplicationReference reference, String message);

    /** Orders a new instance in place of the old one. */
    void startAgain(ApplicationReference reference);
}
