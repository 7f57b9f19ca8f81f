package org.licet.engine.application;

import java.util.Map;
import org.licet.engine.application.FilingApplication.Receipt;
import tools.jackson.databind.JsonNode;

/**
 * Files what one file asks for in the name of its applicant: another authorization. Everything is as for everyone who
 * files, but that no mandate is asked again: it was when the asking file was filed, for the same party by the same
 * account.
 */
public interface FilingByFile {

    /**
     * In the caller's transaction, which must exist; nothing may be kept of it when this throws.
     *
     * @param documents id of a document of the other authorization to id of one of this file, whose attachments are
     *     copied; one that this file does not have is not there
     * @throws org.licet.engine.catalogue.UnknownAuthorization
     * @throws WrongAnswers when answers or documents are wrong or missing
     * @throws ApplicantUnidentified when the other authorization does not admit applicants of this kind
     */
    Receipt file(CaseFile by, String authorization, JsonNode data, Map<String, String> documents);
}
