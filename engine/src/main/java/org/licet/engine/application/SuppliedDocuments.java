package org.licet.engine.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.licet.engine.access.Actor;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.catalogue.Description.Document;
import org.licet.forms.FieldError;

/** Documents that an applicant supplies, with the filing or after it, by the same rules. */
public interface SuppliedDocuments {

    /** What is wrong with these uploads; empty when they may be attached. */
    List<FieldError> wrong(Actor by, List<DocumentRef> documents, Map<String, Document> declared, Locale language);

    /** Ids of the declared documents that a file has. */
    Set<String> of(ApplicationReference reference);

    /**
     * Attaches them.
     *
     * @throws WrongAnswers when a parallel filing took one since it was checked
     */
    void attach(Actor by, ApplicationReference reference, List<DocumentRef> documents, Locale language);

    /**
     * Attaches them; what was there for the same document stays and is marked as superseded.
     *
     * @throws WrongAnswers when an upload was used meanwhile
     */
    void replace(Actor by, ApplicationReference reference, List<DocumentRef> documents, Locale language);

    /** That a document has to be there. */
    FieldError required(Document document, Locale language);
}
