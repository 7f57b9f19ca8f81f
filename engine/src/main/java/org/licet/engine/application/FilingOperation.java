package org.licet.engine.application;

import java.util.List;
import java.util.Locale;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.catalogue.PackageVersion;
import tools.jackson.databind.node.ObjectNode;

/** Files what is asked of an entry: a file like an application's, with a receipt and a term of its own. */
public interface FilingOperation {

    /**
     * In the caller's transaction, which must exist and hold the entry.
     *
     * @throws WrongAnswers when a document is none of the package's, or no upload
     */
    Receipt file(Request request);

    /**
     * @param operation key of a declared operation
     * @param holder of the entry, whoever asks
     * @param data validated and pruned
     * @param hasProcess whether a process decides it; else the caller does, at once
     */
    record Request(
            Actor by,
            PackageVersion version,
            String operation,
            IssuedEntry entry,
            Party holder,
            ObjectNode data,
            List<DocumentRef> documents,
            boolean hasProcess,
            Locale language) {}
}
