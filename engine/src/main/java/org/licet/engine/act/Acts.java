package org.licet.engine.act;

import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;

/** Gives what was granted. */
public interface Acts {

    /**
     * Issues the entry of an application, filled and valid as its package says.
     *
     * @param by login of who decided
     * @throws org.licet.engine.catalogue.PackageMistake when the file was refused or has an entry already
     */
    void issue(ApplicationReference reference, String by);

    /** Gives what silence has granted: the entry, or the change of one. */
    void giveTacitly(CaseFile file);

    /** Changes an entry as a granted operation asks; kept by those who know operations. */
    interface ChangingEntries {

        /** @param tacit whether nobody decided */
        void change(CaseFile file, boolean tacit);
    }
}
