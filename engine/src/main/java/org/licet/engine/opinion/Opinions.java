package org.licet.engine.opinion;

import org.licet.engine.application.ApplicationReference;

/** Asks other agencies about a file. */
public interface Opinions {

    /**
     * Gives the clerks of the other agency the work to answer; its term runs from now, whatever the file's does. The
     * process is told {@code opinion-<id>} when they have answered or silence has spoken.
     *
     * @param opinion id of one that the package declares
     * @param by login of who asks
     * @throws org.licet.engine.catalogue.PackageMistake when it declares none, the file is over, or the agency was asked
     *     already and has not answered yet
     */
    void ask(ApplicationReference reference, String opinion, String by);
}
