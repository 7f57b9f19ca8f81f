package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was typed when the session had ended, shown once on the page where it was typed; saved only by its button. */
@Component
class KeptAnswers {

    /** Empty when there is nothing. */
    Map<String, List<String>> take(HttpServletRequest request) {
        return Map.of();
    }
}
