package org.licet.engine.application;

import java.util.Locale;
import org.licet.engine.catalogue.Wording;
import org.licet.forms.FieldError;

/** What an applicant is told about a document that is missing or wrong. */
final class DocumentMessages {

    private static final Wording WORDING = Wording.beside(DocumentMessages.class);

    private DocumentMessages() {}

    static FieldError error(String code, String document, Locale language, Object... values) {
        return new FieldError(
                "/documents/" + document.replace("~", "~0").replace("/", "~1"),
                code,
                WORDING.say("document." + code, language, values));
    }

    static FieldError error(String code, FilingApplication.DocumentRef document, Locale language) {
        return error(code, document.document(), language, document.attachment());
    }
}
