package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.licet.server.account.KeptForm;

/** What was typed when the session had ended, shown once on the page where it was typed; saved only by its button. */
final class KeptAnswers {

    private KeptAnswers() {}

    /** Empty when nothing waits for this page. */
    static Map<String, List<String>> take(HttpServletRequest request) {
        return KeptForm.take(request).map(KeptForm::fields).orElse(Map.of());
    }
}
