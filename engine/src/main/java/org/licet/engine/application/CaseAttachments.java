package org.licet.engine.application;

import java.util.List;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.Attachments.Content;

/** What is attached to a file, for the engine itself. Knows no reader, so who passes it on answers for that. */
public interface CaseAttachments {

    /** Those that count: none in whose place the applicant put another. */
    List<DocumentView> of(ApplicationReference application);

    /** @throws IllegalArgumentException when the file has no such attachment: a mistake of the caller */
    Content content(ApplicationReference application, String attachmentId);
}
